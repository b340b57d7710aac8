package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomReading.Coordinated;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks for the kind and the name of a room to open, and for a room of two groups who comes in for the other one. */
class RoomDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final Select<RoomKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final ComboBox<Mandated> counterpart = new ComboBox<>();
    private final Select<Coordinated> governments = new Select<>();
    private final LeaveGuard guard = new LeaveGuard(name, counterpart);
    private final transient Consumer<NewRoom> opening;

    RoomDialog(
            List<RoomKind> kinds,
            List<Mandated> counterparts,
            List<Coordinated> coordinated,
            Consumer<NewRoom> opening) {
        this.opening = opening;
        setHeaderTitle(getTranslation("membership.room.open"));
        setMaxWidth("36rem");
        governments(coordinated);
        kinds(kinds);
        name.setLabel(getTranslation("membership.field.room-name"));
        name.setHelperText(getTranslation("membership.field.room-name.help"));
        name.setMaxLength(RoomRecord.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        counterpart.setLabel(getTranslation("membership.field.counterpart"));
        counterpart.setHelperText(getTranslation("membership.field.counterpart.help"));
        counterpart.setItems(counterparts);
        counterpart.setItemLabelGenerator(RoomWords::person);
        counterpart.setManualValidation(true);
        asking.under(name, "membership.refused.room-name", "membership.refused.room-name-long");
        asking.under(counterpart, "membership.refused.counterpart");
        asking.under(
                governments, "membership.refused.room-government-group", "membership.refused.government-group-room");
        var fields = new Div(asking, kind, governments, name, counterpart, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var open = new Button(getTranslation("membership.room.open"), click -> openRoom());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), open);
        addOpenedChangeListener(opened -> name.focus());
    }

    private void governments(List<Coordinated> coordinated) {
        governments.setLabel(getTranslation("membership.field.room-government-group"));
        governments.setHelperText(getTranslation("membership.field.room-government-group.help"));
        governments.setItems(coordinated);
        governments.setItemLabelGenerator(Coordinated::name);
        if (!coordinated.isEmpty()) governments.setValue(coordinated.getFirst());
    }

    private void kinds(List<RoomKind> kinds) {
        kind.setLabel(getTranslation("membership.field.room-kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(RoomWords::kind);
        kind.addValueChangeListener(chosen -> describe(chosen.getValue()));
        kind.setValue(kinds.getFirst());
    }

    private void describe(RoomKind chosen) {
        kind.setHelperText(getTranslation("membership.room.about." + chosen.key()));
        counterpart.setVisible(chosen == RoomKind.BILATERAL);
        governments.setVisible(chosen == RoomKind.GOVERNMENT_GROUP);
        name.setVisible(chosen != RoomKind.GOVERNMENT_GROUP);
    }

    private void openRoom() {
        asking.again();
        try {
            guard.keep(() -> opening.accept(wanted()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    private NewRoom wanted() {
        if (kind.getValue() == RoomKind.GOVERNMENT_GROUP && governments.getValue() instanceof Coordinated chosen)
            return NewRoom.of(chosen.id(), chosen.name());
        var other = kind.getValue() == RoomKind.BILATERAL ? counterpart.getValue() : null;
        return new NewRoom(kind.getValue(), name.getValue(), other == null ? null : other.mandate());
    }
}
