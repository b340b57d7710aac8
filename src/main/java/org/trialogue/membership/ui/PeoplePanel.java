package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/**
 * Who holds a mandate in a working group, by side, and apart from them whose mandate lies ahead or has run out; its secretaries give and take
 * back mandates here.
 */
class PeoplePanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final WorkingGroupId group;
    private final transient Acting acting;
    private final transient Membership membership;
    private final transient Convening convening;
    private final transient Proof proof;
    private final Div rows = new Div();
    private final Div others = new Div();
    private final Section apart = new Section();

    PeoplePanel(WorkingGroupId group, Acting acting, Membership membership, Convening convening, Proof proof) {
        this.group = group;
        this.acting = acting;
        this.membership = membership;
        this.convening = convening;
        this.proof = proof;
        rows.addClassName("tri-rows");
        others.addClassName("tri-rows");
        apart.add(new H3(getTranslation("membership.people.not-in-force")), others);
        getContent().add(rows, apart);
        if (acting.forSecretariat()) getContent().add(giver());
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        others.removeAll();
        var today = convening.today();
        membership.mandatesGivenIn(group).forEach(held -> (held.holds(today) ? rows : others).add(row(held)));
        apart.setVisible(others.getComponentCount() > 0);
    }

    private void changed() {
        refresh();
        getUI().ifPresent(MandatesChanged::on);
    }

    private Component row(Mandated held) {
        var person = held.person();
        var name = new Span(person.name());
        name.addClassName("tri-strong");
        var organization = new Span(person.organization() == null ? "" : person.organization());
        organization.addClassName("tri-quiet");
        var row =
                new Div(new Div(name, organization, term(held)), SideMark.acting(held.affiliation(), held.capacity()));
        row.addClassName("tri-row");
        if (acting.forSecretariat()) row.add(ender(held));
        return row;
    }

    private Component term(Mandated held) {
        var from = Days.day(held.startsOn(), getLocale());
        var until = held.endsOn();
        var term = new Span(
                until == null
                        ? getTranslation("membership.term.from", from)
                        : getTranslation("membership.term.from-until", from, Days.day(until, getLocale())));
        term.addClassName("tri-quiet");
        return term;
    }

    private Button giver() {
        var give = new Button(
                getTranslation("membership.give"),
                click -> ProvingDialog.before(
                        proof::isFresh,
                        () -> new MandateDialog(
                                        convening.today(),
                                        (typed, atMost) -> convening.candidates(group, typed, atMost, acting),
                                        this::give)
                                .open()));
        give.addClassName("tri-after");
        return give;
    }

    private void give(Candidate to, Term term) {
        convening.mandate(group, to.subject(), term, acting);
        changed();
        Say.done("membership.given", to.name());
    }

    private Button ender(Mandated held) {
        var end = new Button(
                getTranslation("membership.end"), click -> ProvingDialog.before(proof::isFresh, () -> end(held)));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("membership.end.of", held.person().name()));
        return end;
    }

    private void end(Mandated held) {
        new EndingDialog(held, () -> {
                    try {
                        convening.end(group, held.mandate(), acting);
                        changed();
                        Say.done("membership.ended", held.person().name());
                    } catch (Refusal refusal) {
                        Say.refused(refusal);
                    }
                })
                .open();
    }
}
