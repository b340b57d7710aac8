package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.membership.GovernmentGroup;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.domain.GovernmentGroupRecord;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;

/** Asks how a group of governments is called, which ones are in it and who speaks for it. */
class GovernmentGroupDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField name = new TextField(getTranslation("membership.government-group.name"));
    private final MultiSelectComboBox<Mandated> governments =
            new MultiSelectComboBox<>(getTranslation("membership.government-group.governments"));
    private final ComboBox<Mandated> coordinator =
            new ComboBox<>(getTranslation("membership.government-group.coordinator"));
    private final LeaveGuard guard = new LeaveGuard(name, governments, coordinator);

    GovernmentGroupDialog(List<Mandated> choice, Consumer<GovernmentGroupDraft> deed) {
        setHeaderTitle(getTranslation("membership.government-group.form"));
        setWidth("min(560px, 94vw)");
        name.setHelperText(getTranslation("membership.government-group.name.help"));
        name.setMaxLength(GovernmentGroupDraft.LONGEST_NAME);
        name.setManualValidation(true);
        Localized.choices(governments);
        governments.setItemLabelGenerator(GovernmentGroupDialog::described);
        governments.setItems(choice);
        governments.setHelperText(getTranslation("membership.government-group.governments.help"));
        governments.setManualValidation(true);
        coordinator.setItemLabelGenerator(GovernmentGroupDialog::described);
        coordinator.setItems(
                choice.stream().filter(GovernmentGroupRecord::mayCoordinate).toList());
        coordinator.setClearButtonVisible(true);
        coordinator.setHelperText(getTranslation("membership.government-group.coordinator.help"));
        coordinator.setManualValidation(true);
        rules();
        var fields = new Div(asking, name, governments, coordinator, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var keep = new Button(getTranslation("platform.save"), click -> keep(deed));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> name.focus());
    }

    /** Which government, and who speaks for it. */
    static String described(Mandated held) {
        var organization = held.person().organization();
        return organization == null
                ? held.person().name()
                : organization + " · " + held.person().name();
    }

    /** Shows what it is now; who speaks for it is the secretary's to say. */
    GovernmentGroupDialog of(GovernmentGroup group, boolean secretary) {
        setHeaderTitle(getTranslation("membership.government-group.change"));
        name.setValue(group.name());
        governments.setValue(Stream.concat(group.governments().stream(), group.asked().stream())
                .collect(Collectors.toSet()));
        coordinator.setValue(group.coordinator());
        coordinator.setReadOnly(!secretary);
        return this;
    }

    private void rules() {
        asking.under(
                name,
                "membership.refused.government-group-name",
                "membership.refused.government-group-long",
                "membership.refused.government-group-taken");
        asking.under(governments, "membership.refused.no-government");
        asking.under(coordinator, "membership.refused.no-coordinator", "membership.refused.coordinator-by-secretary");
    }

    private void keep(Consumer<GovernmentGroupDraft> deed) {
        asking.again();
        var mandates = governments.getValue().stream().map(Mandated::mandate).toList();
        var speaks =
                coordinator.getValue() == null ? null : coordinator.getValue().mandate();
        var draft = asking.of(name, () -> new GovernmentGroupDraft(name.getValue(), mandates, speaks));
        if (draft == null) return;
        try {
            guard.keep(() -> deed.accept(draft));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
