package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.rooms.RoomMessage;

/** A message: who said it, as what and when, and the words; of withdrawn ones that there was one. */
class MessageCard extends Composite<Article> {

    private static final long serialVersionUID = 1L;

    /** What its author does with a message. */
    interface Acts {

        void edit(RoomMessage message);

        void withdraw(RoomMessage message);
    }

    private final transient Acts acts;

    MessageCard(RoomMessage message, String author, Acts acts) {
        this.acts = acts;
        getContent().addClassName("tri-message");
        var name = new Span(author);
        name.addClassName("tri-strong");
        var when = new Span(new Moment(message.saidAt()));
        when.addClassName("tri-quiet");
        if (message.editedAt() != null && !message.withdrawn())
            when.add(new Span(" · " + getTranslation("rooms.message.edited")));
        var head = new Div(
                name, SideMark.acting(message.by().affiliation(), message.by().capacity()), when);
        head.addClassName("tri-message-head");
        getContent().add(head, words(message));
    }

    private Paragraph words(RoomMessage message) {
        var words = new Paragraph(message.withdrawn() ? getTranslation("rooms.message.withdrawn") : message.said());
        words.addClassName(message.withdrawn() ? "tri-quiet" : "tri-message-words");
        return words;
    }

    /** Shows what its author may do with it. */
    void offer(RoomMessage message, boolean edit, boolean withdraw) {
        if (!edit && !withdraw) return;
        var row = new Div();
        row.addClassName("tri-message-acts");
        if (edit) row.add(button("rooms.message.edit", () -> acts.edit(message)));
        if (withdraw) row.add(button("rooms.message.withdraw", () -> acts.withdraw(message)));
        getContent().add(row);
    }

    private Button button(String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
