package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks why a working group goes into the archive, and says what that means. */
class ArchiveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea(getTranslation("membership.archive.reason"));
    private final LeaveGuard guard = new LeaveGuard(reason);

    ArchiveDialog(Consumer<String> archiving) {
        setHeaderTitle(getTranslation("membership.archive"));
        reason.setHelperText(getTranslation("membership.archive.reason.help"));
        reason.setMaxLength(WorkingGroupRecord.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        asking.under(reason, "membership.refused.archive-reason", "membership.refused.archive-reason-long");
        var fields = new Div(asking, new Paragraph(getTranslation("membership.archive.text")), reason, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var archive = new Button(getTranslation("membership.archive"), click -> archive(archiving));
        archive.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), archive);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private void archive(Consumer<String> archiving) {
        asking.again();
        try {
            guard.keep(() -> archiving.accept(reason.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
