package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks what is to stand in a calendar; what was typed stays when a rule says no. */
class CalendarEntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final CalendarEntryFields fields;
    private final LeaveGuard guard;

    CalendarEntryDialog(String titleKey, ZoneId zone, Consumer<CalendarEntryDraft> keeping) {
        fields = new CalendarEntryFields(zone, asking);
        guard = new LeaveGuard(fields);
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(560px, 94vw)");
        add(asking, fields, guard);
        guard.over(this);
        var keep = new Button(getTranslation("platform.save"), click -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> fields.focus());
    }

    /** Shows what stands there now. */
    CalendarEntryDialog of(CalendarEntryDraft draft) {
        fields.fill(draft);
        return this;
    }

    private void keep(Consumer<CalendarEntryDraft> keeping) {
        asking.again();
        var draft = fields.draft();
        if (draft == null) return;
        try {
            guard.keep(() -> keeping.accept(draft));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
