package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.HeatMap;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** Asks of whom a commitment to a standard is expected. */
final class ExpectDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ComboBox<Instrument> standard = new ComboBox<>(getTranslation("plans.filter.standard"));
    private final CheckboxGroup<Organization> parties = new CheckboxGroup<>(getTranslation("plans.heat.of-whom"));
    private final LeaveGuard guard = new LeaveGuard(standard, parties);
    private final transient Expectation expect;
    private transient Set<OrganizationId> seen = Set.of();

    /** Writes down of whom something is expected to a standard, where it was expected of these when the form was filled. */
    @FunctionalInterface
    interface Expectation {

        void expect(String code, Set<OrganizationId> seen, Set<OrganizationId> of);
    }

    ExpectDialog(HeatMap map, Standards standards, Function<String, Set<OrganizationId>> so, Expectation expect) {
        this.expect = expect;
        setHeaderTitle(getTranslation("plans.heat.expect"));
        addClassName("tri-dialog");
        Fields.manual(standard, parties);
        standard.setWidthFull();
        standard.setRequiredIndicatorVisible(true);
        standard.setHelperText(getTranslation("plans.commitment.standards.help"));
        standard.setItemLabelGenerator(instrument -> instrument.code() + " " + instrument.title(getLocale()));
        standard.setItems(query ->
                standards.find(query.getFilter().orElse(""), getLocale(), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        parties.setItems(map.parties());
        parties.setItemLabelGenerator(party -> party.affiliation().mark() + " " + party.name());
        parties.setHelperText(getTranslation("plans.heat.of-whom.help"));
        standard.addValueChangeListener(chosen -> {
            if (chosen.getValue() == null) return;
            seen = so.apply(chosen.getValue().code());
            parties.setValue(map.parties().stream()
                    .filter(party -> seen.contains(party.id()))
                    .collect(Collectors.toSet()));
        });
        guard.over(this);
        add(asking, standard, parties, guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    private void save() {
        asking.again();
        var chosen = asking.filled(standard, "plans.refused.choice-missing");
        if (chosen == null) return;
        var of = parties.getValue().stream().map(Organization::id).collect(Collectors.toSet());
        try {
            guard.keep(() -> expect.expect(chosen.code(), seen, of));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
