package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks what the registry is to say of an organization; what was typed stays when a rule says no. */
class OrganizationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ProfileFields fields = new ProfileFields(asking);
    private final LeaveGuard guard;

    /** Asks about a new one. */
    OrganizationDialog(String deedKey, Consumer<Profile> keeping) {
        setHeaderTitle(getTranslation(deedKey));
        setWidth("min(640px, 94vw)");
        guard = new LeaveGuard(fields);
        var form = new Div(asking, fields, guard);
        form.addClassName("tri-fields");
        add(form);
        guard.over(this);
        var keep = new Button(getTranslation(deedKey), click -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
    }

    /** Shows what is said of one that is there. */
    OrganizationDialog of(Profile profile) {
        fields.fill(profile);
        return this;
    }

    void keep(Consumer<Profile> keeping) {
        asking.again();
        var profile = fields.profile();
        if (profile == null || !asking.clear()) return;
        try {
            guard.keep(() -> keeping.accept(profile));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
