package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.trialogue.drafting.application.Versions;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks for the name of a version; what was typed stays when a rule says no. */
class NamingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField name = new TextField(getTranslation("drafting.versions.field.name"));
    private final LeaveGuard guard = new LeaveGuard(name);

    NamingDialog(int version, Acting acting, Consumer<String> naming) {
        setHeaderTitle(getTranslation("drafting.versions.name.title", version));
        addClassName("tri-dialog");
        name.setMaxLength(Versions.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setWidthFull();
        name.setHelperText(getTranslation("drafting.versions.field.name.help"));
        asking.under(
                name,
                "drafting.refused.version-name-missing",
                "drafting.refused.version-name-long",
                "drafting.refused.version-named");
        guard.over(this);
        var about = new Paragraph(getTranslation("drafting.versions.name.about"));
        var fields = new Div(asking, about, new YouAct(acting), name, guard);
        fields.addClassName("tri-fields");
        add(fields);
        var deed = new Button(getTranslation("drafting.versions.name"), click -> name(naming));
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), deed);
        addOpenedChangeListener(opened -> name.focus());
    }

    private void name(Consumer<String> naming) {
        asking.again();
        try {
            guard.keep(() -> naming.accept(name.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
