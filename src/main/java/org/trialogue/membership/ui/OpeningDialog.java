package org.trialogue.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Asks for the title and the mandate of a new working group; what was typed stays when a rule says no. */
class OpeningDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextArea purpose = new TextArea();

    OpeningDialog(Convening convening, Acting secretariat) {
        setHeaderTitle(getTranslation("membership.open.title"));
        title.setLabel(getTranslation("membership.field.title"));
        title.setMaxLength(WorkingGroupRecord.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        purpose.setLabel(getTranslation("membership.field.purpose"));
        purpose.setHelperText(getTranslation("membership.field.purpose.help"));
        purpose.setMaxLength(600);
        var fields = new Div(title, purpose);
        fields.addClassName("tri-fields");
        add(fields);
        var open = new Button(getTranslation("membership.open"), click -> open(convening, secretariat));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), open);
        addOpenedChangeListener(opened -> title.focus());
    }

    private void open(Convening convening, Acting secretariat) {
        try {
            var group = convening.open(title.getValue(), purpose.getValue(), secretariat);
            close();
            UI.getCurrent().navigate("workspaces/" + group);
        } catch (Refusal refusal) {
            title.setErrorMessage(getTranslation(refusal.messageKey(), refusal.arguments()));
            title.setInvalid(true);
            title.focus();
        }
    }
}
