package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;

/** Asks whom to let into a room, and of a partner until when. */
class LetInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ComboBox<Mandated> who = new ComboBox<>();
    private final DayField until = new DayField(getTranslation("membership.field.last-day"));

    /** Lets them in; without a last day where none is asked for. */
    interface Letting {

        void letIn(Mandated whom, @Nullable LocalDate until);
    }

    LetInDialog(List<Mandated> candidates, Predicate<Mandated> forATime, LocalDate today, Letting letting) {
        setHeaderTitle(getTranslation("membership.room.let-in"));
        setMaxWidth("36rem");
        who.setLabel(getTranslation("membership.field.whom"));
        who.setItems(candidates);
        who.setItemLabelGenerator(RoomWords::person);
        who.setRequiredIndicatorVisible(true);
        who.setManualValidation(true);
        who.addValueChangeListener(
                chosen -> until.setVisible(chosen.getValue() != null && forATime.test(chosen.getValue())));
        until.setVisible(false);
        until.setValue(today.plusDays(90));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        until.setHelperText(getTranslation("membership.room.let-in.partner"));
        asking.under(who, "membership.refused.nobody-chosen");
        asking.under(until, "membership.refused.no-day", "membership.refused.partner-days");
        var about = new Paragraph(getTranslation("membership.room.let-in.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, who, until, about);
        fields.addClassName("tri-fields");
        add(fields);
        var let = new Button(getTranslation("membership.room.let-in"), click -> let(letting));
        let.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), let);
        addOpenedChangeListener(opened -> who.focus());
    }

    private void let(Letting letting) {
        asking.again();
        var whom = asking.filled(who, "membership.refused.nobody-chosen");
        var last = until.isVisible() ? asking.filled(until, "membership.refused.no-day") : null;
        if (whom == null || until.isVisible() && last == null) return;
        try {
            letting.letIn(whom, last);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
