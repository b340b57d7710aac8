package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.application.AskingForComments;
import org.trialogue.drafting.application.Assigning;
import org.trialogue.drafting.application.CommentSignals;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Discussed;
import org.trialogue.drafting.application.Discussion;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.membership.Mandated;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.ui.AttentionMenu;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.platform.ui.Say;

/** Puts the comments beside a text, for whoever reads it. */
@Component
class CommentDesks {

    private final Commenting commenting;
    private final Assigning assigning;
    private final Discussion discussion;
    private final CommentSignals signals;
    private final AskingForComments asking;
    private final Attentions attentions;

    CommentDesks(
            Commenting commenting,
            Assigning assigning,
            Discussion discussion,
            CommentSignals signals,
            AskingForComments asking,
            Attentions attentions) {
        this.asking = asking;
        this.attentions = attentions;
        this.commenting = commenting;
        this.assigning = assigning;
        this.discussion = discussion;
        this.signals = signals;
    }

    CommentDesk beside(TextEditor editor, OpenedText opened) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        var deeds = new Deeds(text, reader);
        var settles = opened.room().kind().takesWordsOf(opened.acting());
        return new CommentDesk(
                editor,
                new Part(opened.rights().comment(), settles, reader),
                discussion.hasOwnGroup(text, reader),
                deeds);
    }

    /** Where the reader says whether to hear of what is said on a text. */
    AttentionMenu attention(TextId text) {
        return new AttentionMenu(attentions, "texts/" + text);
    }

    /** Where officers ask those who only read a text for their comments. */
    Optional<Button> asking(OpenedText opened) {
        var button = new Button("", click -> ask(opened));
        button.setText(button.getTranslation("drafting.commenters"));
        return Optional.of(button).filter(any -> AskingForComments.mayAsk(opened));
    }

    private void ask(OpenedText opened) {
        var text = opened.text().id();
        var member = opened.acting().member();
        new CommentersDialog(opened.acting(), asking.candidates(text, member), asking.today(), (whom, until) -> {
                    asking.ask(text, whom, until, member);
                    Say.done("drafting.commenters.done", whom.size());
                })
                .open();
    }

    /** Whether a group speaks of the text by itself too. */
    boolean ofAGroup(OpenedText opened) {
        return discussion.hasOwnGroup(opened.text().id(), opened.acting().member());
    }

    /** What one reader sees and does beside one text. */
    final class Deeds {

        private final TextId text;
        private final MemberId reader;

        private Deeds(TextId text, MemberId reader) {
            this.text = text;
            this.reader = reader;
        }

        /** May be asked from any thread. */
        Discussed read() {
            return Viewing.as(reader, () -> discussion.of(text));
        }

        Optional<String> words(Marked marked) {
            return discussion.words(text, marked);
        }

        ThreadId open(Marked marked, Audience audience, String words) {
            return commenting.open(text, marked, audience, words, reader);
        }

        void reply(ThreadId thread, String words) {
            commenting.reply(thread, words, reader);
        }

        void resolve(ThreadId thread) {
            commenting.resolve(thread, reader);
        }

        void reopen(ThreadId thread) {
            commenting.reopen(thread, reader);
        }

        void assign(ThreadId thread, Optional<MemberId> to) {
            assigning.assign(thread, to, reader);
        }

        List<Mandated> candidates(CommentThread thread) {
            return assigning.candidates(thread.id());
        }

        /** Those whom a reply can mention. */
        List<Mandated> answering(CommentThread thread) {
            return assigning.answering(thread.id());
        }

        /** Those whom a comment can mention. */
        List<Mandated> audience(Audience audience) {
            return assigning.audience(text, audience, reader);
        }

        /** Calls a page when there may be news; what is returned ends that. */
        Runnable listen(Runnable page) {
            return signals.listen(text, page);
        }
    }
}
