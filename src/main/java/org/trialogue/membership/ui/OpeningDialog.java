package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.trialogue.membership.Preset;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks for the title and the mandate of a new working group, and what sort of body it is; what was typed stays when a rule says no. */
class OpeningDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField title = new TextField();
    private final TextArea purpose = new TextArea();
    private final PresetChoice preset = new PresetChoice(Preset.COMMITTEE);
    private final LeaveGuard guard = new LeaveGuard(title, purpose, preset);

    /** Opens it. */
    interface Opening {

        void open(String title, String purpose, Preset preset);
    }

    OpeningDialog(Opening opening) {
        setHeaderTitle(getTranslation("membership.open.title"));
        title.setLabel(getTranslation("membership.field.title"));
        title.setMaxLength(WorkingGroupRecord.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        purpose.setLabel(getTranslation("membership.field.purpose"));
        purpose.setHelperText(getTranslation("membership.field.purpose.help"));
        purpose.setMaxLength(600);
        asking.under(
                title,
                "membership.refused.title-missing",
                "membership.refused.title-long",
                "membership.refused.title-taken");
        var fields = new Div(asking, title, purpose, preset, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.about("working-group/new").over(this);
        var open = new Button(getTranslation("membership.open"), click -> open(opening));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), open);
        addOpenedChangeListener(opened -> title.focus());
    }

    private void open(Opening opening) {
        asking.again();
        try {
            guard.keep(() -> opening.open(title.getValue(), purpose.getValue(), preset.chosen()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
