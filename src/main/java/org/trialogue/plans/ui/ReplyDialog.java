package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import org.trialogue.plans.Reply;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Where the lead party answers a group that contests its report; it says who will read that. */
final class ReplyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea words = new TextArea(getTranslation("plans.reply.words"));
    private final LeaveGuard guard = new LeaveGuard(words);
    private final transient Consumer<Reply> give;

    ReplyDialog(UUID answer, Acting acting, Consumer<Reply> give) {
        this.give = give;
        setHeaderTitle(getTranslation("plans.reply.title"));
        addClassName("tri-dialog");
        Fields.manual(words);
        words.setWidthFull();
        words.setMaxLength(Reply.LONGEST);
        words.setRequiredIndicatorVisible(true);
        guard.about("reply/" + answer).over(this);
        add(
                guard,
                asking,
                new Paragraph(getTranslation("plans.reply.what", Reply.DAYS)),
                new YouAct(acting),
                words,
                new TelltaleNote(words));
        var deed = new Button(getTranslation("plans.reply"), pressed -> give());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), deed);
        addOpenedChangeListener(opened -> words.focus());
    }

    private void give() {
        asking.again();
        var reply = asking.of(words, () -> new Reply(words.getValue()));
        if (reply == null) return;
        try {
            guard.keep(() -> give.accept(reply));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
