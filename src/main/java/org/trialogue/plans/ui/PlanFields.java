package org.trialogue.plans.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.membership.Organization;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.Rhythm;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Localized;

/** The fields of a plan. */
final class PlanFields extends FormLayout {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(getTranslation("plans.plan.title"));
    private final DatePicker from = Fields.day(getTranslation("plans.plan.from"));
    private final DatePicker until = Fields.day(getTranslation("plans.plan.until"));
    private final Select<Rhythm> rhythm = new Select<>();
    private final MultiSelectComboBox<Organization> parties =
            new MultiSelectComboBox<>(getTranslation("plans.plan.parties"));

    private final Asking asking;

    PlanFields(Asking asking) {
        this.asking = asking;
        asking.under(parties, "plans.refused.no-party", "plans.refused.party-left");
        Fields.manual(title, from, until, parties);
        Localized.choices(parties);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(PlanDraft.LONGEST_TITLE);
        parties.setItemLabelGenerator(party -> party.affiliation().mark() + " " + party.name());
        parties.setHelperText(getTranslation("plans.plan.parties.help"));
        parties.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        rhythm.setLabel(getTranslation("plans.plan.rhythm"));
        rhythm.setHelperText(getTranslation("plans.plan.rhythm.help", Rhythm.DAYS_TO_REPORT));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(often -> getTranslation("plans.rhythm." + often.key()));
        rhythm.setValue(Rhythm.NONE);
        add(title, from, until, rhythm, parties);
        setColspan(title, 2);
        setColspan(rhythm, 2);
        setColspan(parties, 2);
    }

    /** Offers these organizations, all of them chosen to begin with. */
    void offer(List<Organization> organizations) {
        parties.setItems(organizations);
        parties.setValue(Set.copyOf(organizations));
    }

    void fill(PlanDraft draft, List<Organization> organizations) {
        title.setValue(draft.title());
        from.setValue(draft.period().from());
        until.setValue(draft.period().until());
        rhythm.setValue(draft.rhythm());
        parties.setValue(organizations.stream()
                .filter(organization -> draft.parties().contains(organization.id()))
                .collect(Collectors.toSet()));
    }

    /** Fills in what a copy begins with: under another title, from today on, as long as the other plan, with those of its parties that are there. */
    void copying(String called, PlanDraft draft, LocalDate today) {
        var days = ChronoUnit.DAYS.between(draft.period().from(), draft.period().until());
        title.setValue(called.length() > PlanDraft.LONGEST_TITLE ? draft.title() : called);
        from.setValue(today);
        until.setValue(today.plusDays(days));
        rhythm.setValue(draft.rhythm());
        var bound = parties.getListDataView()
                .getItems()
                .filter(party -> draft.parties().contains(party.id()))
                .collect(Collectors.toSet());
        if (!bound.isEmpty()) parties.setValue(bound);
    }

    /** Fills in what a plan begins with that has a title: two years from today on. */
    void beginning(String called, LocalDate today) {
        title.setValue(called);
        from.setValue(today);
        until.setValue(today.plusYears(2).minusDays(1));
    }

    void focus() {
        title.focus();
    }

    Optional<PlanDraft> draft() {
        asking.again();
        var called = asking.filled(title, "plans.refused.title-missing");
        var period = Fields.period(asking, from, until);
        var bound = asking.filled(parties, "plans.refused.no-party");
        if (called == null || period == null || bound == null) return Optional.empty();
        var keys = bound.stream().map(Organization::id).collect(Collectors.toSet());
        return Optional.ofNullable(asking.of(title, () -> new PlanDraft(called, period, rhythm.getValue(), keys)));
    }
}
