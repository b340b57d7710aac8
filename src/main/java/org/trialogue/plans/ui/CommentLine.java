package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.Comment;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** What somebody said of a commitment: who, as what, when, and the words; of what was taken back that there was something. */
final class CommentLine extends ListItem {

    private static final long serialVersionUID = 1L;

    CommentLine(Comment comment) {
        var name = new Span(comment.name());
        name.addClassName("tri-strong");
        var when = new Span(new Moment(comment.saidAt()));
        when.addClassName("tri-quiet");
        if (comment.editedAt() != null && !comment.deleted())
            when.add(new Span(" · " + getTranslation("plans.comment.edited")));
        var head = new Div(
                name, SideMark.acting(comment.by().affiliation(), comment.by().capacity()), when);
        head.addClassName("tri-facts");
        var words = new Paragraph(comment.deleted() ? getTranslation("plans.comment.deleted") : comment.words());
        words.addClassName(comment.deleted() ? "tri-quiet" : "tri-comment-words");
        add(head, words);
    }

    /** What whoever said it can do with it; to those who listen each button says which words it is about. */
    void own(Comment comment, Runnable edit, Runnable delete) {
        var row = new Div(button("plans.comment.edit", comment, edit), button("plans.comment.delete", comment, delete));
        row.addClassName("tri-deeds");
        add(row);
    }

    private Button button(String key, Comment comment, Runnable deed) {
        var word = getTranslation(key);
        var button = new Button(word, pressed -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("plans.comment.of", word, comment.words()));
        return button;
    }
}
