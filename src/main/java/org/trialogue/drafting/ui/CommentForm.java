package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trialogue.drafting.Audience;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Mentioning;

/**
 * Asks what a member says about a passage, and whom it is for. A refusal stands under the words; none of them is lost. They are not kept over the
 * signing in of another person, as what is meant for one's own group must not come to stand where everyone reads it.
 */
class CommentForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextArea words = new TextArea(getTranslation("drafting.comments.words"));
    private final RadioButtonGroup<Audience> audience =
            new RadioButtonGroup<>(getTranslation("drafting.comments.for"), Audience.values());
    private final LeaveGuard guard = new LeaveGuard(words);
    private final transient Consumer<Said> saying;

    CommentForm(
            String passage,
            boolean hasOwnGroup,
            Function<Audience, List<Mandated>> people,
            Consumer<Said> saying,
            Runnable cancelling) {
        this.saying = saying;
        var about = new Span(getTranslation("drafting.comments.about"));
        about.addClassName("tri-quiet");
        var quote = new Paragraph(Quote.of(passage));
        quote.addClassName("tri-thread-quote");
        quote.getElement().setAttribute("dir", "auto");
        audience.setItemLabelGenerator(each -> getTranslation("drafting.comments.for." + each.key()));
        audience.setValue(Audience.EVERYONE);
        audience.setVisible(hasOwnGroup);
        words.setWidthFull();
        words.setMinRows(3);
        var mentioning = new Mentioning(words, () -> PersonPicker.mentionable(people.apply(audience.getValue())));
        getContent().add(about, quote, words, mentioning, audience, acts(cancelling), guard);
        getContent().addClassName("tri-comment-form");
        words.focus();
    }

    /** Goes on with the words. */
    void focus() {
        words.focus();
    }

    /** What is said, and to whom. */
    record Said(Audience audience, String words) {}

    private Div acts(Runnable cancelling) {
        var send = new Button(getTranslation("drafting.comments.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(send, new Button(getTranslation("platform.cancel"), click -> cancelling.run()));
        acts.addClassName("tri-thread-acts");
        return acts;
    }

    private void send() {
        words.setInvalid(false);
        try {
            guard.keep(() -> saying.accept(new Said(audience.getValue(), words.getValue())));
        } catch (Refusal why) {
            words.setErrorMessage(getTranslation(why.messageKey(), why.arguments()));
            words.setInvalid(true);
            words.focus();
        }
    }
}
