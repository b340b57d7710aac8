package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.trialogue.plans.Milestone;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.YouAct;

/** Asks on which day a step was reached. */
final class ReachedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final DatePicker on = Fields.day(getTranslation("plans.milestone.on"));
    private final transient Consumer<LocalDate> reach;

    ReachedDialog(Milestone milestone, LocalDate today, Acting acting, Consumer<LocalDate> reach) {
        this.reach = reach;
        setHeaderTitle(getTranslation("plans.milestone.reach"));
        addClassName("tri-dialog");
        Fields.manual(on);
        asking.under(on, "plans.refused.reached-ahead");
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        add(asking, new Paragraph(milestone.title()), new YouAct(acting), on);
        var deed = new Button(getTranslation("plans.milestone.reach"), pressed -> reach());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> close()), deed);
    }

    private void reach() {
        asking.again();
        var day = Fields.day(asking, on);
        if (day == null) return;
        try {
            reach.accept(day);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
