package org.trialogue.plans.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CopyRow;
import org.trialogue.plans.Declined;
import org.trialogue.plans.Period;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/**
 * A commitment that can come along into a new plan: whether it does, who leads it there, and from when until when. What its lead party declined
 * stays behind unless one says otherwise.
 */
final class CopyLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient CopyRow offered;
    private final Checkbox taken = new Checkbox();
    private final Select<Organization> lead = new Select<>();
    private final DatePicker start = Fields.day(getTranslation("plans.commitment.start"));
    private final DatePicker due = Fields.day(getTranslation("plans.commitment.due"));
    private final Span trouble = new Span();
    private boolean leftBehind;

    CopyLine(CopyRow offered, @Nullable Declined declined, List<Organization> parties, Runnable typed) {
        this.offered = offered;
        Fields.manual(lead, start, due);
        taken.setLabel(offered.sentence());
        taken.setValue(true);
        lead.setLabel(getTranslation("plans.commitment.lead"));
        lead.setItems(parties);
        lead.setItemLabelGenerator(party -> party.affiliation().mark() + " " + party.name());
        parties.stream()
                .filter(party -> party.id().equals(offered.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        start.setValue(offered.period().from());
        due.setValue(offered.period().until());
        trouble.addClassName("tri-alert");
        trouble.setVisible(false);
        var fields = new FormLayout(lead, start, due);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("35em", 3));
        fields.getElement().setAttribute("role", "group").setAttribute("aria-label", offered.sentence());
        taken.addValueChangeListener(changed -> {
            fields.setVisible(taken.getValue());
            if (changed.isFromClient()) leftBehind = false;
        });
        for (var field : List.<HasValue<?, ?>>of(taken, lead, start, due))
            field.addValueChangeListener(changed -> {
                if (changed.isFromClient()) typed.run();
            });
        add(taken);
        if (declined != null) {
            taken.setValue(false);
            var by = declined.party().name();
            add(new StateWord(Look.WARNING, getTranslation("plans.declined.by", by)), new Paragraph(declined.reason()));
        }
        add(fields, trouble);
    }

    void take(boolean whether) {
        leftBehind = false;
        taken.setValue(whether);
    }

    /** Stays behind for what a rule says, until it says so no more. */
    void leaveBehind(Refusal refusal) {
        leftBehind |= taken.getValue();
        say(refusal);
        taken.setValue(false);
    }

    boolean isTaken() {
        return taken.getValue();
    }

    /** What is wrong with it, or null where nothing is; one whose owner is no party of the new plan has none to be wrong with. */
    void say(@Nullable Refusal refusal) {
        trouble.setVisible(refusal != null);
        trouble.setText(refusal == null ? "" : getTranslation(refusal.messageKey(), refusal.arguments()));
    }

    boolean isTroubled() {
        return trouble.isVisible() || lead.isInvalid() || start.isInvalid() || due.isInvalid();
    }

    /** Goes on with what was chosen for the same commitment before. */
    void like(CopyLine before) {
        taken.setValue(before.taken.getValue() || before.leftBehind);
        var chosen = before.lead.getValue();
        if (chosen != null)
            lead.getListDataView().getItems().filter(chosen::equals).findFirst().ifPresent(lead::setValue);
        var then = before.offered.period();
        if (!then.from().equals(before.start.getValue())) start.setValue(before.start.getValue());
        if (!then.until().equals(before.due.getValue())) due.setValue(before.due.getValue());
    }

    /** As it stands by now, whatever rules say of it. */
    CopyRow row() {
        var leading = lead.getValue();
        return new CopyRow(
                offered.source(), offered.sentence(), leading == null ? offered.lead() : leading.id(), period());
    }

    private Period period() {
        var from = start.getValue();
        var until = due.getValue();
        try {
            return from == null || until == null ? offered.period() : new Period(from, until);
        } catch (Refusal impossible) {
            return offered.period();
        }
    }

    /** As it shall stand there; empty where a rule says no. */
    Optional<CopyRow> row(Asking asking) {
        say(null);
        var leading = asking.filled(lead, "plans.refused.lead-missing");
        var period = Fields.period(asking, start, due);
        if (leading == null || period == null) return Optional.empty();
        OrganizationId owner = leading.id();
        return Optional.of(new CopyRow(offered.source(), offered.sentence(), owner, period));
    }
}
