package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;

/** Asks which secretary a room takes in as a guest, and until when. */
class GuestDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ComboBox<Mandated> who = new ComboBox<>();
    private final DayField until = new DayField(getTranslation("membership.field.last-day"));

    GuestDialog(List<Mandated> secretaries, LocalDate today, BiConsumer<Mandated, LocalDate> inviting) {
        setHeaderTitle(getTranslation("membership.room.invite"));
        setMaxWidth("36rem");
        who.setLabel(getTranslation("membership.field.secretary"));
        who.setItems(secretaries);
        who.setItemLabelGenerator(RoomWords::person);
        who.setRequiredIndicatorVisible(true);
        who.setManualValidation(true);
        if (secretaries.size() == 1) who.setValue(secretaries.getFirst());
        until.setValue(today.plusDays(7));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        asking.under(who, "membership.refused.nobody-chosen", "membership.refused.guest-secretary");
        asking.under(until, "membership.refused.no-day", "membership.refused.guest-days");
        var about = new Paragraph(getTranslation("membership.room.invite.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, who, until, about);
        fields.addClassName("tri-fields");
        add(fields);
        var invite = new Button(getTranslation("membership.room.invite"), click -> invite(inviting));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), invite);
        addOpenedChangeListener(opened -> who.focus());
    }

    private void invite(BiConsumer<Mandated, LocalDate> inviting) {
        asking.again();
        var guest = asking.filled(who, "membership.refused.nobody-chosen");
        var last = asking.filled(until, "membership.refused.no-day");
        if (guest == null || last == null) return;
        try {
            inviting.accept(guest, last);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
