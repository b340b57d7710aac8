package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trialogue.plans.Comment;
import org.trialogue.plans.CommentWords;
import org.trialogue.plans.Comments;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.CommentingOnCommitments;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Mentioning;
import org.trialogue.platform.ui.Mentioning.Mentionable;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** What was said of a commitment, page by page, and where the reader says something, too. */
@org.springframework.stereotype.Component
class DiscussionDesk {

    private static final int PAGE = 20;

    private final CommentingOnCommitments commenting;

    DiscussionDesk(CommentingOnCommitments commenting) {
        this.commenting = commenting;
    }

    /**
     * The comments on the page that the address asks for.
     *
     * @param done what is to be done once something was said, put differently or taken back; it takes the key of the sentence that says so
     */
    Div of(CommitmentPage page, QueryParameters address, Consumer<String> done) {
        var id = page.line().id();
        var acting = page.rights().acting();
        var first = read(id, 0, acting);
        var last = Paging.last(first.inAll(), PAGE);
        var asked = Paging.asked(address, "comments", last);
        var shown = asked == 0 ? first : read(id, (long) asked * PAGE, acting);
        var content = new Div();
        if (shown.mayWrite()) content.add(form(id, acting, done));
        if (shown.some().isEmpty()) content.add(none(content));
        else content.add(list(shown, acting, done));
        content.add(new Paging(asked, last, number -> id.link() + "?comments=" + (number + 1)));
        return content;
    }

    private Comments read(CommitmentId id, long from, Acting acting) {
        return commenting.of(id, from, PAGE, acting.member()).orElse(new Comments(List.of(), 0, false));
    }

    private static Component none(Div content) {
        var none = new Paragraph(content.getTranslation("plans.comments.none"));
        none.addClassName("tri-quiet");
        return none;
    }

    private OrderedList list(Comments comments, Acting acting, Consumer<String> done) {
        var list = new OrderedList();
        list.addClassName("tri-chronicle");
        list.getElement().setAttribute("reversed", true);
        for (var comment : comments.some()) {
            var line = new CommentLine(comment);
            if (!comment.deleted() && comment.by().member().equals(acting.member()))
                line.own(comment, () -> edit(comment, acting, done), () -> delete(line, comment, acting, done));
            list.add(line);
        }
        return list;
    }

    private Div form(CommitmentId id, Acting acting, Consumer<String> done) {
        var form = new Div();
        form.addClassName("tri-comment-form");
        var asking = new Asking();
        var words = new TextArea(form.getTranslation("plans.comment.words"));
        words.setHelperText(form.getTranslation("plans.comment.help"));
        words.setMaxLength(CommentWords.LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        Fields.manual(words);
        var guard = new LeaveGuard(words).about("comment/on/" + id);
        var say = new Button(form.getTranslation("plans.comment.say"), pressed -> {
            asking.again();
            var said = asking.of(words, () -> new CommentWords(words.getValue()));
            if (said == null) return;
            try {
                guard.keep(() -> commenting.say(id, said, acting));
                done.accept("plans.comment.said");
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
        form.add(asking, new YouAct(acting), words, new Mentioning(words, people(id, acting)), say, guard);
        return form;
    }

    private Supplier<List<Mentionable>> people(CommitmentId id, Acting acting) {
        return () -> commenting.mentionable(id, acting.member()).stream()
                .map(held -> new Mentionable(held.person().name(), held.affiliation()))
                .toList();
    }

    private void edit(Comment comment, Acting acting, Consumer<String> done) {
        new CommentDialog(comment, people(comment.commitment(), acting), words -> {
                    commenting.edit(comment.id(), words, acting);
                    done.accept("plans.comment.kept");
                })
                .open();
    }

    private void delete(Component at, Comment comment, Acting acting, Consumer<String> done) {
        var question = new ConfirmDialog();
        question.setHeader(at.getTranslation("plans.comment.delete.title"));
        question.setText(at.getTranslation("plans.comment.delete.text"));
        question.setCancelable(true);
        question.setCancelText(at.getTranslation("platform.cancel"));
        question.setConfirmText(at.getTranslation("plans.comment.delete"));
        question.addConfirmListener(confirmed -> {
            try {
                commenting.delete(comment.id(), acting);
                done.accept("plans.comment.gone");
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
        });
        question.open();
    }
}
