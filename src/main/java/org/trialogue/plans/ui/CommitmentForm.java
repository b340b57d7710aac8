package org.trialogue.plans.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Shares;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;
import org.trialogue.standards.Standards;
import org.trialogue.standards.ui.InstrumentsField;

/** The fields of a commitment: what is promised, what it puts into effect, how it is measured. */
final class CommitmentForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea sentence = new TextArea(getTranslation("plans.commitment.sentence"));
    private final Select<Organization> lead = new Select<>();
    private final MultiSelectComboBox<Organization> coLeads =
            new MultiSelectComboBox<>(getTranslation("plans.commitment.co-leads"));
    private final ShareFields shares = new ShareFields(this::typed);
    private final DatePicker start = Fields.day(getTranslation("plans.commitment.start"));
    private final DatePicker due = Fields.day(getTranslation("plans.commitment.due"));
    private final MultiSelectComboBox<Provision> provisions =
            new MultiSelectComboBox<>(getTranslation("plans.commitment.provisions"));
    private final InstrumentsField standards;
    private final IndicatorList indicators;
    private final LeaveGuard guard;
    private final Asking asking;

    CommitmentForm(
            String about, Asking asking, List<Organization> parties, List<Provision> implementable, Standards library) {
        this.asking = asking;
        this.standards = new InstrumentsField(getTranslation("plans.commitment.standards"), library, this::typed);
        this.indicators = new IndicatorList(asking, this::typed);
        Fields.manual(sentence, lead, coLeads, start, due, provisions, standards.instruments());
        Localized.choices(coLeads, provisions);
        addClassName("tri-form");
        rules();
        promise(parties);
        effect(implementable);
        add(new H2(getTranslation("plans.commitment.measured")), indicators);
        guard = new LeaveGuard(this).about(about);
        add(guard);
    }

    private void rules() {
        asking.under(
                lead,
                "plans.refused.lead-left",
                "plans.refused.lead-no-party",
                "plans.refused.lead-reported",
                "plans.refused.secretariat-leads");
        asking.under(coLeads, "plans.refused.lead-twice", "plans.refused.co-lead-no-party");
        asking.under(due, "plans.refused.due-past");
        asking.under(provisions, "plans.refused.unknown-provision");
        asking.under(standards.instruments(), "plans.refused.unknown-standard");
    }

    private void promise(List<Organization> parties) {
        sentence.setHelperText(getTranslation("plans.commitment.sentence.help"));
        sentence.setMaxLength(CommitmentDraft.LONGEST_SENTENCE);
        sentence.addClassName("tri-sentence-field");
        lead.setLabel(getTranslation("plans.commitment.lead"));
        lead.setItems(parties);
        lead.setItemLabelGenerator(CommitmentForm::named);
        coLeads.setItems(parties);
        coLeads.setItemLabelGenerator(CommitmentForm::named);
        for (var asked : List.of(start, due)) asked.setRequiredIndicatorVisible(true);
        sentence.setRequiredIndicatorVisible(true);
        var telltale = new TelltaleNote(sentence);
        var fields = new FormLayout(sentence, telltale, lead, coLeads, start, due);
        fields.setColspan(telltale, 2);
        fields.setColspan(sentence, 2);
        lead.addValueChangeListener(chosen -> sharing());
        coLeads.addValueChangeListener(chosen -> sharing());
        add(new H2(getTranslation("plans.commitment.promise")), fields, shares);
    }

    private void sharing() {
        var sharing = new LinkedHashSet<Organization>();
        if (lead.getValue() != null) sharing.add(lead.getValue());
        coLeads.getListDataView()
                .getItems()
                .filter(coLeads.getValue()::contains)
                .forEach(sharing::add);
        shares.offer(List.copyOf(sharing));
    }

    private void typed() {
        guard.typed();
    }

    private void effect(List<Provision> implementable) {
        provisions.setItems(implementable);
        provisions.setItemLabelGenerator(Provision::label);
        standards.instruments().setHelperText(getTranslation("plans.commitment.standards.help"));
        var fields = new FormLayout(provisions, standards);
        fields.setColspan(provisions, 2);
        fields.setColspan(standards, 2);
        add(new H2(getTranslation("plans.commitment.why")), fields);
    }

    void fill(CommitmentDraft draft, List<Organization> parties, List<Provision> implementable) {
        sentence.setValue(draft.sentence());
        shares.begin(draft.shares());
        parties.stream()
                .filter(party -> party.id().equals(draft.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        coLeads.setValue(parties.stream()
                .filter(party -> draft.coLeads().contains(party.id()))
                .collect(Collectors.toSet()));
        sharing();
        start.setValue(draft.period().from());
        due.setValue(draft.period().until());
        var all = new ArrayList<>(draft.provisions());
        implementable.stream().filter(now -> !all.contains(now)).forEach(all::add);
        provisions.setItems(all);
        provisions.setValue(Set.copyOf(draft.provisions()));
        standards.fill(draft.standards(), draft.articles());
        indicators.fill(draft.indicators());
    }

    void focus() {
        sentence.focus();
    }

    /** Has the indicators take the places of those that another one wrote. */
    void measuring(List<Indicator> kept) {
        indicators.replace(kept);
    }

    /** Does what keeps all of it, and may go elsewhere then. */
    void keep(Runnable deed) {
        guard.keep(deed);
    }

    Optional<CommitmentDraft> draft() {
        asking.again();
        var promised = asking.filled(sentence, "plans.refused.sentence-missing");
        var leading = asking.filled(lead, "plans.refused.lead-missing");
        var period = Fields.period(asking, start, due);
        var portions = shares.shares(asking).orElse(Shares.NONE);
        var articles = standards.articles(asking);
        var measured = indicators.indicators();
        if (promised == null || leading == null || period == null || articles == null || !asking.clear())
            return Optional.empty();
        var sharing = coLeads.getValue().stream().map(Organization::id).collect(Collectors.toSet());
        var codes = Set.copyOf(standards.codes());
        var implemented = List.copyOf(provisions.getValue());
        return Optional.ofNullable(asking.of(
                sentence,
                () -> new CommitmentDraft(
                        promised, leading.id(), sharing, implemented, codes, period, measured, portions, articles)));
    }

    private static String named(Organization party) {
        return party.affiliation().mark() + " " + party.name();
    }
}
