package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trialogue.drafting.ThreadId;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Mentioning;

/** Where a reply is written. A refusal stands under the words; none of them is lost. */
class ReplyField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextArea words = new TextArea(getTranslation("drafting.comments.reply"));
    private final LeaveGuard guard = new LeaveGuard(words);
    private final transient Consumer<String> replying;

    ReplyField(
            ThreadId thread, Supplier<List<Mandated>> people, Consumer<String> replying, Optional<Runnable> resolving) {
        this.replying = replying;
        guard.about("reply/" + thread);
        words.setWidthFull();
        words.setMinRows(1);
        var reply = new Button(getTranslation("drafting.comments.reply.send"), click -> reply());
        var acts = acts(reply);
        resolving.ifPresent(
                deed -> acts.add(new Button(getTranslation("drafting.comments.resolve"), click -> deed.run())));
        getContent().add(words, new Mentioning(words, () -> PersonPicker.mentionable(people.get())), acts, guard);
    }

    /** The way back for a resolved thread. */
    static Div reopening(Runnable reopening) {
        var reopen = new Button("", click -> reopening.run());
        reopen.setText(reopen.getTranslation("drafting.comments.reopen"));
        return acts(reopen);
    }

    private void reply() {
        words.setInvalid(false);
        try {
            guard.keep(() -> replying.accept(words.getValue()));
            words.clear();
        } catch (Refusal why) {
            words.setErrorMessage(getTranslation(why.messageKey(), why.arguments()));
            words.setInvalid(true);
        }
        words.focus();
    }

    private static Div acts(Button... buttons) {
        var acts = new Div(buttons);
        acts.addClassName("tri-thread-acts");
        return acts;
    }
}
