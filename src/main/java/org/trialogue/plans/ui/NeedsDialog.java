package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Linked;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;

/** Asks which other commitments of the plan have to be kept before one can be. */
final class NeedsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final MultiSelectComboBox<Linked> needs = new MultiSelectComboBox<>(getTranslation("plans.needs"));
    private final LeaveGuard guard = new LeaveGuard(needs);
    private final transient Consumer<Set<CommitmentId>> write;

    NeedsDialog(List<Linked> others, Set<CommitmentId> needed, Consumer<Set<CommitmentId>> write) {
        this.write = write;
        setHeaderTitle(getTranslation("plans.needs.change"));
        addClassName("tri-dialog");
        Fields.manual(needs);
        Localized.choices(needs);
        needs.setWidthFull();
        needs.setItems(others);
        needs.setItemLabelGenerator(other -> other.sentence() + " · " + Days.day(other.due(), getLocale()));
        needs.setValue(
                others.stream().filter(other -> needed.contains(other.id())).collect(Collectors.toSet()));
        asking.under(needs, "plans.refused.needs-itself", "plans.refused.needs-elsewhere");
        guard.over(this);
        add(asking, new Paragraph(getTranslation("plans.needs.what")), needs, guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    private void save() {
        asking.again();
        var chosen = needs.getValue().stream().map(Linked::id).collect(Collectors.toSet());
        try {
            guard.keep(() -> write.accept(chosen));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
