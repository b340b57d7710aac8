package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.plans.Light;
import org.trialogue.plans.LightDraft;
import org.trialogue.plans.Series;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks which light is put in the place of the reckoned one, and why. */
final class LightDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final RadioButtonGroup<Light> light = new RadioButtonGroup<>(getTranslation("plans.light.judge.as"));
    private final TextArea reason = new TextArea(getTranslation("plans.light.reason"));
    private final LeaveGuard guard = new LeaveGuard(light, reason);
    private final int report;
    private final transient Consumer<LightDraft> judge;

    LightDialog(Series series, Acting acting, Consumer<LightDraft> judge) {
        this.report = series.report();
        this.judge = judge;
        setHeaderTitle(getTranslation("plans.light.judge.of", series.indicator().name()));
        addClassName("tri-dialog");
        Fields.manual(light, reason);
        asking.under(reason, "plans.refused.light-reason", "plans.refused.reason-long");
        light.setItems(Light.ON_TRACK, Light.AT_RISK, Light.OFF_TRACK);
        light.setItemLabelGenerator(each -> LightWord.sign(each) + " " + getTranslation("plans.light." + each.key()));
        light.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMaxLength(LightDraft.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        guard.over(this);
        add(guard, asking, new Paragraph(getTranslation("plans.light.judge.what")), new YouAct(acting), light, reason);
        var deed = new Button(getTranslation("plans.light.judge"), pressed -> judge());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), deed);
    }

    private void judge() {
        asking.again();
        var chosen = asking.filled(light, "plans.refused.choice-missing");
        var why = asking.filled(reason, "plans.refused.light-reason");
        if (chosen == null || why == null) return;
        var draft = asking.of(reason, () -> new LightDraft(chosen, why, report));
        if (draft == null) return;
        try {
            guard.keep(() -> judge.accept(draft));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
