package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks for another name. */
final class NameDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    NameDialog(String titleKey, String labelKey, String now, int longest, Consumer<String> keeping) {
        var asking = new Asking();
        var name = new TextField(getTranslation(labelKey));
        name.setMaxLength(longest);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setValue(now);
        asking.under(name, "knowledge.refused.search-name", "knowledge.refused.words-long");
        var guard = new LeaveGuard(name);
        var content = new Div(asking, name, guard);
        content.addClassName("tri-fields");
        setHeaderTitle(getTranslation(titleKey));
        setMaxWidth("36rem");
        add(content);
        guard.over(this);
        var keep = new Button(getTranslation("knowledge.contribution.keep"), pressed -> {
            asking.again();
            try {
                guard.keep(() -> keeping.accept(name.getValue()));
                close();
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> name.focus());
    }
}
