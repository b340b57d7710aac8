package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import org.trialogue.drafting.application.Staging;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks once before an act on a whole text, says what it will do and in which capacity, and asks for what it needs. */
final class ActDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** An act that needs nothing else. */
    interface Act extends Serializable {

        void run();
    }

    /** An act that needs to know whether the text binds. */
    interface Choosing extends Serializable {

        void run(boolean binding);
    }

    /** An act that needs a reason. */
    interface Reasoning extends Serializable {

        void run(String reason);
    }

    private final Asking asking = new Asking();

    ActDialog(String name, Acting acting, Act act) {
        build(name, acting, null, act);
    }

    ActDialog(String name, Acting acting, Choosing act) {
        var binding = new RadioButtonGroup<Boolean>(getTranslation("drafting.publish.binding"));
        binding.setItems(false, true);
        binding.setItemLabelGenerator(
                yes -> getTranslation(yes ? "drafting.guidance.binding" : "drafting.guidance.not-binding"));
        binding.setValue(false);
        build(name, acting, binding, () -> act.run(binding.getValue()));
    }

    ActDialog(String name, Acting acting, Reasoning act) {
        var reason = new TextArea(getTranslation("drafting.act.reason." + name));
        reason.setMaxLength(Staging.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        asking.under(
                reason,
                "drafting.refused.withdraw-reason",
                "drafting.refused.authorize-reason",
                "drafting.refused.reopening-reason",
                "drafting.refused.objection-reason",
                "drafting.refused.substantive-reason",
                "drafting.refused.stage-reason-long");
        var guard = new LeaveGuard(reason);
        guard.over(this);
        build(name, acting, new Div(reason, guard), () -> guard.keep(() -> act.run(reason.getValue())));
    }

    private void build(String name, Acting acting, @org.jspecify.annotations.Nullable Component besides, Act act) {
        setHeaderTitle(getTranslation("drafting.act.title." + name));
        addClassName("tri-dialog");
        var fields = new Div(asking, new Paragraph(getTranslation("drafting.act.about." + name)), new YouAct(acting));
        if (besides != null) fields.add(besides);
        fields.addClassName("tri-fields");
        add(fields);
        var deed = new Button(getTranslation("drafting.act." + name), click -> act(act));
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), deed);
    }

    private void act(Act act) {
        asking.again();
        try {
            act.run();
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
