package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What was entered on behalf of a holder and is not confirmed: that it is so, what it counts for, and the ways to answer it. */
class WaitingPosition extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final String on;
    private final Runnable after;

    /**
     * One that waits.
     *
     * @param on what it is on, in the reader's language
     * @param after what to do once the reader has answered
     */
    WaitingPosition(StatedPosition waiting, String on, PositionAnswers answers, Runnable after) {
        this.on = on;
        this.after = after;
        getContent().addClassName("tri-position-waiting");
        getContent().add(new StateWord(Look.CLAIMED, getTranslation("drafting.position.unconfirmed")));
        getContent().add(PositionWords.stance(this, waiting));
        getContent().add(PositionWords.said(this, waiting));
        var counts = new Span(getTranslation(
                waiting.obstructs()
                        ? "drafting.position.unconfirmed.obstructs"
                        : "drafting.position.unconfirmed.no-consent"));
        counts.addClassName("tri-quiet");
        getContent().add(counts, acts(waiting, answers));
    }

    private Component acts(StatedPosition waiting, PositionAnswers answers) {
        var may = answers.may(waiting);
        var acts = new Div();
        acts.addClassName("tri-actions");
        if (may.confirm())
            acts.add(button("drafting.position.confirm", waiting, answers.confirm(), "drafting.position.confirmed"));
        if (may.undo())
            acts.add(button(
                    may.confirm() ? "drafting.position.undo" : "drafting.position.take-back",
                    waiting,
                    answers.undo(),
                    "drafting.position.undone"));
        return acts;
    }

    private Button button(String key, StatedPosition waiting, Consumer<UUID> answer, String done) {
        var words = getTranslation(key);
        var button = new Button(words, click -> {
            try {
                answer.accept(waiting.id());
                Say.done(done);
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
            after.run();
        });
        var holder = AmendmentWords.name(this, waiting.holder());
        button.setAriaLabel(getTranslation("drafting.position.answer.named", words, holder, on));
        return button;
    }
}
