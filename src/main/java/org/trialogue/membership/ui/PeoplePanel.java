package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** Who holds a mandate in a working group, by side; its secretaries give and take back mandates here. */
class PeoplePanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final WorkingGroupId group;
    private final transient Acting acting;
    private final transient Membership membership;
    private final transient Convening convening;
    private final Div rows = new Div();

    PeoplePanel(WorkingGroupId group, Acting acting, Membership membership, Convening convening) {
        this.group = group;
        this.acting = acting;
        this.membership = membership;
        this.convening = convening;
        rows.addClassName("tri-rows");
        getContent().add(rows);
        if (acting.forSecretariat()) getContent().add(giver());
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        membership.mandatesIn(group).forEach(held -> rows.add(row(held)));
    }

    private Component row(Mandated held) {
        var person = held.person();
        var name = new Span(person.name());
        name.addClassName("tri-strong");
        var organization = new Span(person.organization() == null ? "" : person.organization());
        organization.addClassName("tri-quiet");
        var row = new Div(new Div(name, organization), SideMark.acting(person.affiliation(), held.capacity()));
        row.addClassName("tri-row");
        if (acting.forSecretariat()) row.add(ender(held));
        return row;
    }

    private Button giver() {
        var give = new Button(
                getTranslation("membership.give"),
                click -> new MandateDialog(group, acting, convening, this::refresh).open());
        give.addClassName("tri-after");
        return give;
    }

    private Button ender(Mandated held) {
        var end = new Button(getTranslation("membership.end"), click -> end(held));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("membership.end.of", held.person().name()));
        return end;
    }

    private void end(Mandated held) {
        new EndingDialog(held, () -> {
                    try {
                        convening.end(group, held.mandate(), acting);
                        refresh();
                        Say.done("membership.ended", held.person().name());
                    } catch (Refusal refusal) {
                        Say.refused(refusal);
                    }
                })
                .open();
    }
}
