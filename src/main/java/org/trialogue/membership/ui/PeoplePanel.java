package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;

/**
 * Who holds a mandate in a working group, by side, and apart from them whose mandate lies ahead or has run out; its secretaries give, hand over
 * and take back mandates here, the Employers and the Workers let into their room whom these entered for them, and everyone hands what waits for
 * them to a colleague.
 */
class PeoplePanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final WorkingGroupId group;
    private final LocalDate today;
    private final transient Acting acting;
    private final transient Membership membership;
    private final transient MandateDesk desk;
    private final Div rows = new Div();
    private final Div others = new Div();
    private final Section apart = new Section();

    PeoplePanel(WorkingGroupId group, LocalDate today, Acting acting, Membership membership, MandateDesk desk) {
        this.group = group;
        this.today = today;
        this.acting = acting;
        this.membership = membership;
        this.desk = desk;
        rows.addClassName("tri-rows");
        others.addClassName("tri-rows");
        apart.add(new H3(getTranslation("membership.people.not-in-force")), others);
        var acts = new Div();
        acts.addClassNames("tri-actions", "tri-after");
        if (acting.forSecretariat())
            acts.add(new Button(getTranslation("membership.give"), click -> desk.give(group, acting, this::changed)));
        if (!acting.observes())
            acts.add(new Button(
                    getTranslation("membership.tasks.hand"), click -> desk.handTasks(group, acting.member())));
        getContent().add(rows, apart, acts);
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        others.removeAll();
        var all = membership.mandatesGivenIn(group);
        all.forEach(held -> (held.holds(today) ? rows : others).add(row(held, all)));
        apart.setVisible(others.getComponentCount() > 0);
    }

    private void changed() {
        refresh();
        getUI().ifPresent(MandatesChanged::on);
    }

    private Component row(Mandated held, List<Mandated> all) {
        var person = held.person();
        var name = new Span(person.name());
        name.addClassName("tri-strong");
        var words = new Div(name, quiet(person.organization() == null ? "" : person.organization()), term(held));
        all.stream()
                .filter(other -> other.mandate().equals(held.deputyOf()))
                .forEach(principal -> words.add(quiet(getTranslation(
                        "membership.deputy-of", principal.person().name()))));
        if (acting.forSecretariat() && held.affiliation() == Affiliation.PARTNERS && held.endsOn() == null)
            words.add(quiet(getTranslation("membership.partner-end.none")));
        if (!held.letIn()) words.add(quiet(getTranslation("membership.let-in.waits")));
        var row = new Div(words, SideMark.acting(held.affiliation(), held.capacity()));
        row.addClassName("tri-row");
        if (acting.forSecretariat()) row.add(acts(held));
        else if (desk.letsIn(group, acting, held)) row.add(letIn(held));
        return row;
    }

    private Span term(Mandated held) {
        var from = Days.day(held.startsOn(), getLocale());
        var until = held.endsOn();
        return quiet(
                until == null
                        ? getTranslation("membership.term.from", from)
                        : getTranslation("membership.term.from-until", from, Days.day(until, getLocale())));
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("tri-quiet");
        return line;
    }

    private Div acts(Mandated held) {
        var acts = new Div();
        acts.addClassName("tri-actions");
        if (held.capacity() == Capacity.DEPUTY)
            acts.add(act(
                    held,
                    "membership.deputy",
                    "membership.deputy.of",
                    () -> desk.name(group, acting, held, this::changed)));
        if (held.endsOn() == null || !held.endsOn().isBefore(today)) {
            acts.add(act(
                    held,
                    "membership.term.change",
                    "membership.term.change.of",
                    () -> desk.term(group, acting, held, this::changed)));
            acts.add(act(
                    held,
                    "membership.succeed",
                    "membership.succeed.of",
                    () -> desk.succeed(group, acting, held, this::changed)));
        }
        acts.add(act(held, "membership.end", "membership.end.of", () -> desk.end(group, acting, held, this::changed)));
        return acts;
    }

    private Div letIn(Mandated held) {
        var acts = new Div(act(
                held,
                "membership.let-in",
                "membership.let-in.of",
                () -> desk.letIn(group, acting, held, this::changed)));
        acts.addClassName("tri-actions");
        return acts;
    }

    private Button act(Mandated held, String key, String named, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(named, held.person().name()));
        return button;
    }
}
