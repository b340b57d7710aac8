package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks how a copy of a working group is called, and whether those who sit in this one sit in it too. */
class CopyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField title = new TextField(getTranslation("membership.field.title"));
    private final Checkbox mandates = new Checkbox(getTranslation("membership.copy.mandates"));
    private final LeaveGuard guard = new LeaveGuard(title, mandates);

    CopyDialog(BiConsumer<String, Boolean> copying) {
        setHeaderTitle(getTranslation("membership.copy"));
        title.setMaxLength(WorkingGroupRecord.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        asking.under(
                title,
                "membership.refused.title-missing",
                "membership.refused.title-long",
                "membership.refused.title-taken");
        var fields = new Div(asking, new Paragraph(getTranslation("membership.copy.text")), title, mandates, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var copy = new Button(getTranslation("membership.copy"), click -> copy(copying));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), copy);
        addOpenedChangeListener(opened -> title.focus());
    }

    private void copy(BiConsumer<String, Boolean> copying) {
        asking.again();
        try {
            guard.keep(() -> copying.accept(title.getValue(), mandates.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
