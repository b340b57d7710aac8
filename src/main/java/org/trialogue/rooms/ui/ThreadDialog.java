package org.trialogue.rooms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Mentioning;
import org.trialogue.platform.ui.Mentioning.Mentionable;
import org.trialogue.rooms.domain.RoomWording;

/** Asks for the title and the first message of a thread; what was typed stays when a rule says no. */
class ThreadDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField title = new TextField();
    private final TextArea words = new TextArea();
    private final LeaveGuard guard = new LeaveGuard(title, words);

    ThreadDialog(RoomId room, Supplier<List<Mentionable>> people, BiConsumer<String, String> opening) {
        setHeaderTitle(getTranslation("rooms.thread.open"));
        setMaxWidth("36rem");
        title.setLabel(getTranslation("rooms.field.title"));
        title.setMaxLength(RoomWording.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        words.setLabel(getTranslation("rooms.field.message"));
        words.setMaxLength(RoomWording.LONGEST_MESSAGE);
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        words.setMinRows(4);
        asking.under(title, "rooms.refused.title-missing", "rooms.refused.title-long");
        asking.under(words, "rooms.refused.message-missing", "rooms.refused.message-long");
        var fields = new Div(asking, title, words, new Mentioning(words, people), guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.about("thread/in/" + room).over(this);
        var open = new Button(getTranslation("rooms.thread.open"), click -> open(opening));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), open);
        addOpenedChangeListener(opened -> title.focus());
    }

    private void open(BiConsumer<String, String> opening) {
        asking.again();
        try {
            guard.keep(() -> opening.accept(title.getValue(), words.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
