package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.membership.NominationLine;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks why a nomination goes back to those who made it. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea();
    private final LeaveGuard guard = new LeaveGuard(reason);

    ReasonDialog(NominationLine line, Consumer<String> deed) {
        setHeaderTitle(getTranslation(
                "membership.nomination.give-back.title", line.nominee().name()));
        reason.setLabel(getTranslation("membership.field.reason"));
        reason.setHelperText(getTranslation("membership.field.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        asking.under(reason, "membership.refused.reason-missing", "membership.refused.reason-long");
        var fields = new Div(asking, reason, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.about("give-back/" + line.id()).over(this);
        var give = new Button(getTranslation("membership.nomination.give-back"), click -> give(deed));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), give);
    }

    private void give(Consumer<String> deed) {
        asking.again();
        try {
            guard.keep(() -> deed.accept(reason.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
