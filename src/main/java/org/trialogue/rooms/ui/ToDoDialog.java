package org.trialogue.rooms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.rooms.ToDo;
import org.trialogue.rooms.domain.RoomWording;

/** Asks what is to be done, by whom and by when. */
class ToDoDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Notes it so. */
    interface Noting {

        void note(String title, @Nullable MemberId who, @Nullable LocalDate due);
    }

    private final Asking asking = new Asking();
    private final TextField title = new TextField();
    private final ComboBox<Mandated> who = new ComboBox<>();
    private final DayField due = new DayField(getTranslation("rooms.field.due"));
    private final Button note = new Button();
    private final LeaveGuard guard = new LeaveGuard(title, who, due);

    ToDoDialog(List<Mandated> people, Noting noting) {
        setHeaderTitle(getTranslation("rooms.to-do.add"));
        setMaxWidth("36rem");
        title.setLabel(getTranslation("rooms.field.to-do"));
        title.setMaxLength(RoomWording.LONGEST_TO_DO);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        who.setLabel(getTranslation("rooms.field.who"));
        who.setHelperText(getTranslation("rooms.field.who.help"));
        who.setItems(people);
        who.setItemLabelGenerator(held -> held.person().name());
        who.setClearButtonVisible(true);
        due.setManualValidation(true);
        asking.under(title, "rooms.refused.to-do-missing", "rooms.refused.to-do-long");
        asking.under(who, "rooms.refused.who");
        asking.under(due, "rooms.refused.no-day");
        var fields = new Div(asking, title, who, due, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        note.setText(getTranslation("rooms.to-do.add"));
        note.addClickListener(click -> note(noting));
        note.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), note);
        addOpenedChangeListener(opened -> title.focus());
    }

    /** Changes this one: whoever had it and is not in the room any more is not among those to choose from, and loses it. */
    ToDoDialog of(ToDo toDo) {
        setHeaderTitle(getTranslation("rooms.to-do.change"));
        note.setText(getTranslation("rooms.to-do.keep"));
        title.setValue(toDo.title());
        who.getListDataView()
                .getItems()
                .filter(held -> held.person().id().equals(toDo.who()))
                .findFirst()
                .ifPresent(who::setValue);
        due.setValue(toDo.due());
        return this;
    }

    private void note(Noting noting) {
        asking.again();
        var day = asking.perhaps(due, "rooms.refused.no-day");
        if (!asking.clear()) return;
        var chosen = who.getValue();
        try {
            guard.keep(() -> noting.note(
                    title.getValue(), chosen == null ? null : chosen.person().id(), day));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
