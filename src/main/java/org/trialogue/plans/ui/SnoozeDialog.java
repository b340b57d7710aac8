package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks until when a lead party is not to be reminded, and why. */
final class SnoozeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 14;

    private final Asking asking = new Asking();
    private final DatePicker until = Fields.day(getTranslation("plans.snooze.until"));
    private final TextArea reason = new TextArea(getTranslation("plans.snooze.reason"));
    private final LeaveGuard guard = new LeaveGuard(until, reason);
    private final transient Consumer<SnoozeDraft> snooze;

    SnoozeDialog(LocalDate today, Acting acting, Consumer<SnoozeDraft> snooze) {
        this(today, "plans.snooze.what", acting, snooze);
    }

    /** The same with a sentence of its own on what that does. */
    SnoozeDialog(LocalDate today, String whatKey, Acting acting, Consumer<SnoozeDraft> snooze) {
        this.snooze = snooze;
        setHeaderTitle(getTranslation("plans.snooze"));
        addClassName("tri-dialog");
        Fields.manual(until, reason);
        asking.under(until, "plans.refused.snooze-days");
        asking.under(reason, "plans.refused.snooze-reason", "plans.refused.reason-long");
        until.setValue(today.plusDays(USUAL));
        until.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMaxLength(SnoozeDraft.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        guard.over(this);
        add(guard, asking, new Paragraph(getTranslation(whatKey)), new YouAct(acting), until, reason);
        var deed = new Button(getTranslation("plans.snooze"), pressed -> snooze());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), deed);
    }

    private void snooze() {
        asking.again();
        var day = Fields.day(asking, until);
        var why = asking.filled(reason, "plans.refused.snooze-reason");
        if (day == null || why == null) return;
        var draft = asking.of(reason, () -> new SnoozeDraft(day, why));
        if (draft == null) return;
        try {
            guard.keep(() -> snooze.accept(draft));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
