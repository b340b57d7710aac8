package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks from when until when a mandate holds; one that has begun keeps its first day. */
class TermDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Gives the mandate these days. */
    interface Changing {

        void change(LocalDate from, @Nullable LocalDate until);
    }

    private final Asking asking = new Asking();
    private final DayField from = new DayField(getTranslation("membership.field.from"));
    private final DayField until = new DayField(getTranslation("membership.field.until"));
    private final LeaveGuard guard = new LeaveGuard(from, until);
    private final transient Changing changing;

    TermDialog(Mandated held, LocalDate today, Changing changing) {
        this.changing = changing;
        setHeaderTitle(getTranslation("membership.term.change.of", held.person().name()));
        setMaxWidth("36rem");
        from.setValue(held.startsOn());
        from.setRequiredIndicatorVisible(true);
        from.setReadOnly(!held.startsOn().isAfter(today));
        until.setValue(held.endsOn());
        until.setHelperText(getTranslation("membership.field.until.help"));
        rules();
        var about = new Paragraph(getTranslation("membership.term.change.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, from, until, about, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var keep = new Button(getTranslation("membership.term.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> until.focus());
    }

    private void rules() {
        from.setManualValidation(true);
        until.setManualValidation(true);
        asking.under(from, "membership.refused.begun", "membership.refused.first-day-past");
        asking.under(
                until,
                "membership.refused.ends-before-start",
                "membership.refused.last-day-past",
                "membership.refused.partner-end",
                "membership.refused.last-secretary",
                "membership.refused.other-term",
                "membership.refused.office.chair",
                "membership.refused.office.spokesperson");
    }

    void keep() {
        asking.again();
        var first = asking.filled(from, "membership.refused.no-day");
        var last = asking.perhaps(until, "membership.refused.no-day");
        if (first == null || !asking.clear()) return;
        try {
            guard.keep(() -> changing.change(first, last));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
