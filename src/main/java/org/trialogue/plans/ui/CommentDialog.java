package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trialogue.plans.Comment;
import org.trialogue.plans.CommentWords;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Mentioning;
import org.trialogue.platform.ui.Mentioning.Mentionable;

/** Asks for other words in the place of one's own. */
final class CommentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea words = new TextArea(getTranslation("plans.comment.words"));
    private final LeaveGuard guard = new LeaveGuard(words);
    private final transient Consumer<CommentWords> editing;

    CommentDialog(Comment comment, Supplier<List<Mentionable>> people, Consumer<CommentWords> editing) {
        this.editing = editing;
        setHeaderTitle(getTranslation("plans.comment.edit"));
        addClassName("tri-dialog");
        setMaxWidth("36rem");
        Fields.manual(words);
        words.setValue(comment.words());
        words.setMaxLength(CommentWords.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        guard.about("comment/" + comment.id()).over(this);
        add(guard, asking, words, new Mentioning(words, people));
        var keep = new Button(getTranslation("platform.save"), pressed -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> words.focus());
    }

    private void keep() {
        asking.again();
        var said = asking.of(words, () -> new CommentWords(words.getValue()));
        if (said == null) return;
        try {
            guard.keep(() -> editing.accept(said));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
