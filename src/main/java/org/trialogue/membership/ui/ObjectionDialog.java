package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks what a principal objects to in what was done in their name, and says who will read it. */
class ObjectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea why = new TextArea();
    private final LeaveGuard guard = new LeaveGuard(why);

    ObjectionDialog(OnBehalfLine line, Consumer<String> objecting) {
        setHeaderTitle(getTranslation("membership.on-behalf.object.title", line.by()));
        setMaxWidth("36rem");
        why.setLabel(getTranslation("membership.on-behalf.why"));
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        asking.under(why, "membership.refused.objection-missing", "membership.refused.reason-long");
        var about = new Paragraph(getTranslation("membership.on-behalf.object.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, why, about, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.about("objection/" + line.id()).over(this);
        var object = new Button(getTranslation("membership.on-behalf.object"), click -> object(objecting));
        object.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), object);
        addOpenedChangeListener(opened -> why.focus());
    }

    private void object(Consumer<String> objecting) {
        asking.again();
        try {
            guard.keep(() -> objecting.accept(why.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
