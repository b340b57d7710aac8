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
import java.util.stream.Stream;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;

/** Asks which partners look after a commitment, and says what that lets them do. */
final class MonitorsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final MultiSelectComboBox<Organization> partners =
            new MultiSelectComboBox<>(getTranslation("plans.monitors.partners"));
    private final LeaveGuard guard = new LeaveGuard(partners);
    private final transient Consumer<Set<OrganizationId>> name;

    MonitorsDialog(List<Organization> named, List<Organization> possible, Consumer<Set<OrganizationId>> name) {
        this.name = name;
        setHeaderTitle(getTranslation("plans.monitors.change"));
        addClassName("tri-dialog");
        Fields.manual(partners);
        Localized.choices(partners);
        partners.setWidthFull();
        partners.setItemLabelGenerator(Organization::name);
        partners.setItems(
                Stream.concat(named.stream(), possible.stream()).distinct().toList());
        partners.setValue(Set.copyOf(named));
        asking.under(partners, "plans.refused.monitor-own", "plans.refused.monitor-partner");
        guard.over(this);
        var none = new Paragraph(getTranslation("plans.monitors.nobody"));
        none.setVisible(named.isEmpty() && possible.isEmpty());
        add(asking, new Paragraph(getTranslation("plans.monitors.what")), none, partners, guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    private void save() {
        asking.again();
        var chosen = partners.getValue().stream().map(Organization::id).collect(Collectors.toSet());
        try {
            guard.keep(() -> name.accept(chosen));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
