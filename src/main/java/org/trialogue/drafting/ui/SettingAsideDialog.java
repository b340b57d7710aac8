package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.drafting.application.AmendmentWording;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks why a draft amendment is set aside, and says what becomes of it. */
class SettingAsideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea(getTranslation("drafting.amendment.set-aside.reason"));
    private final LeaveGuard guard = new LeaveGuard(reason);

    SettingAsideDialog(OpenedText opened, Consumer<String> deed) {
        setHeaderTitle(getTranslation("drafting.amendment.set-aside.title"));
        addClassName("tri-dialog");
        reason.setMaxLength(AmendmentWording.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        asking.under(reason, "drafting.refused.aside-reason", "drafting.refused.aside-reason-long");
        guard.about("set-aside/" + opened.text().id()).over(this);
        var about = new Paragraph(getTranslation("drafting.amendment.set-aside.about"));
        var fields = new Div(asking, about, new YouAct(opened.acting()), reason, guard);
        fields.addClassName("tri-fields");
        add(fields);
        var aside = new Button(getTranslation("drafting.amendment.set-aside"), click -> setAside(deed));
        aside.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), aside);
        addOpenedChangeListener(shown -> reason.focus());
    }

    private void setAside(Consumer<String> deed) {
        asking.again();
        try {
            guard.keep(() -> deed.accept(reason.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
