package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.YouAct;

/** Asks once, before somebody is bound: what the deed will do, and in which capacity one acts. A refusal stands where it was asked. */
final class BindingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final transient Runnable deed;

    /** The same after something else that is to be read first. */
    BindingDialog(String title, Component first, String what, String word, Acting acting, Runnable deed) {
        this(title, what, word, acting, deed);
        addComponentAsFirst(first);
    }

    BindingDialog(String title, String what, String word, Acting acting, Runnable deed) {
        this.deed = deed;
        setHeaderTitle(title);
        addClassName("tri-dialog");
        setMaxWidth("36rem");
        add(asking, new Paragraph(what), new YouAct(acting));
        var doing = new Button(word, pressed -> done());
        doing.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> close()), doing);
    }

    private void done() {
        asking.again();
        try {
            deed.run();
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
