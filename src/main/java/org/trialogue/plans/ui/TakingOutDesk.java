package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Reason;
import org.trialogue.plans.TakenOut;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What stands on a commitment's page of its being taken out of the plan; a secretary does so there. */
@Component
class TakingOutDesk {

    private final TakingOut takingOut;

    TakingOutDesk(TakingOut takingOut) {
        this.takingOut = takingOut;
    }

    /** By whom it was taken out, and why; empty where it is in the plan. */
    Optional<Div> note(CommitmentPage page) {
        return Optional.ofNullable(page.takenOut()).map(TakingOutDesk::note);
    }

    private static Div note(TakenOut out) {
        var facts = new Div();
        facts.addClassName("tri-facts");
        facts.add(
                new StateWord(Look.WARNING, facts.getTranslation("plans.taken-out.state")),
                new SaidOf("plans.taken-out.by", out.said()));
        return new Div(facts, new Paragraph(out.reason()));
    }

    /** The button by which it is taken out. */
    Button button(CommitmentPage page, Consumer<String> done) {
        var button = new Button();
        var word = button.getTranslation("plans.take-out");
        button.setText(word);
        button.addClickListener(pressed -> new ReasonDialog<>(
                        button.getTranslation("plans.take-out.one"),
                        button.getTranslation("plans.take-out.what"),
                        word,
                        "take-out/" + page.line().id(),
                        page.rights().acting(),
                        Reason::new,
                        reason -> {
                            takingOut.takeOut(
                                    page.line().id(),
                                    page.edition(),
                                    reason,
                                    page.rights().acting());
                            done.accept("plans.take-out.done");
                        })
                .open());
        return button;
    }
}
