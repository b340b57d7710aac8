package org.trialogue.drafting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.application.Discussed;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.ui.CommentDesks.Deeds;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;

/** The comments beside a text. While the page is open, what others say comes in by itself. */
class CommentDesk extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final TextEditor editor;
    private final Part part;
    private final boolean hasOwnGroup;
    private final transient Deeds deeds;
    private final ThreadList list;
    private final Button begin = new Button(getTranslation("drafting.comments.begin"), click -> begin());
    private final Div form = new Div();
    private @Nullable CommentForm writing;
    private transient @Nullable Marked marked;
    private transient volatile Discussed shown = Discussed.NOTHING;
    private transient @Nullable Runnable listening;

    CommentDesk(TextEditor editor, Part part, boolean hasOwnGroup, Deeds deeds) {
        this.editor = editor;
        this.part = part;
        this.hasOwnGroup = hasOwnGroup;
        this.deeds = deeds;
        list = new ThreadList(
                part,
                new ThreadCard.Deeds(
                        this::reply,
                        this::resolve,
                        this::reopen,
                        this::assign,
                        deeds::candidates,
                        deeds::answering,
                        editor::show));
        begin.addClassName("tri-comment-begin");
        begin.setVisible(part.comments());
        getContent().add(new H2(getTranslation("drafting.comments")), begin, form, list);
        getContent().addClassName("tri-comments");
        editor.onSelection(selection -> marked = selection.marked());
        editor.onComment(list::focus);
        editor.onCommenting(this::commenting);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        listening = deeds.listen(() -> look(ui));
        show(deeds.read());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) listening.run();
        listening = null;
    }

    /** Looks for news without holding up the page. */
    private void look(UI ui) {
        var now = deeds.read();
        if (!now.threads().equals(shown.threads()))
            ui.access(() -> {
                editor.commented(News.authors(shown, now, part.reader()));
                show(now);
            });
    }

    private void show(Discussed now) {
        shown = now;
        list.show(now.threads());
        editor.comments(now);
    }

    /** A comment that is being written comes first. */
    private void commenting(TextEditor.Selection selection) {
        if (writing != null) {
            writing.focus();
            return;
        }
        marked = selection.marked();
        if (part.comments()) begin();
    }

    private void begin() {
        var on = marked;
        var words = on == null ? Optional.<String>empty() : deeds.words(on);
        if (on == null || words.isEmpty()) {
            Say.warn("drafting.refused.comment-passage");
            return;
        }
        writing = new CommentForm(words.get(), hasOwnGroup, deeds::audience, said -> open(on, said), this::end);
        form.removeAll();
        form.add(writing);
        begin.setVisible(false);
    }

    private void open(Marked on, CommentForm.Said said) {
        var thread = deeds.open(on, said.audience(), said.words());
        end();
        show(deeds.read());
        list.focus(thread);
    }

    private void end() {
        writing = null;
        form.removeAll();
        begin.setVisible(part.comments());
        begin.focus();
    }

    private void reply(CommentThread thread, String words) {
        deeds.reply(thread.id(), words);
        show(deeds.read());
    }

    private void resolve(CommentThread thread) {
        done(() -> deeds.resolve(thread.id()));
        begin.focus();
    }

    private void reopen(CommentThread thread) {
        done(() -> deeds.reopen(thread.id()));
        list.focus(thread.id());
    }

    private void assign(CommentThread thread, Optional<MemberId> to) {
        done(() -> deeds.assign(thread.id(), to));
        list.focus(thread.id());
    }

    private void done(Runnable deed) {
        try {
            deed.run();
            show(deeds.read());
        } catch (Refusal why) {
            Say.refused(why);
        }
    }
}
