package org.trialogue.rooms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.rooms.RoomMessage;
import org.trialogue.rooms.domain.RoomWording;

/** Asks for other words for a message. */
class MessageDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea words = new TextArea();
    private final LeaveGuard guard = new LeaveGuard(words);

    MessageDialog(RoomMessage message, Consumer<String> editing) {
        setHeaderTitle(getTranslation("rooms.message.edit"));
        setMaxWidth("36rem");
        words.setLabel(getTranslation("rooms.field.message"));
        words.setValue(message.said());
        words.setMaxLength(RoomWording.LONGEST_MESSAGE);
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        words.setMinRows(4);
        asking.under(words, "rooms.refused.message-missing", "rooms.refused.message-long");
        var fields = new Div(asking, words, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.about("message/" + message.id()).over(this);
        var keep = new Button(getTranslation("rooms.message.edit"), click -> keep(editing));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> words.focus());
    }

    private void keep(Consumer<String> editing) {
        asking.again();
        try {
            guard.keep(() -> editing.accept(words.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
