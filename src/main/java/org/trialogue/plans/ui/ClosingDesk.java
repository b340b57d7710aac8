package org.trialogue.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Board;
import org.trialogue.plans.Closing;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Reason;
import org.trialogue.plans.application.PlanClosing;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What stands on a plan's page of its being closed; a secretary closes it there, and opens it again. */
@Component
class ClosingDesk {

    private final PlanClosing closing;

    ClosingDesk(PlanClosing closing) {
        this.closing = closing;
    }

    /** By whom it was closed, and why; empty where it is open. */
    Optional<Div> note(Board board) {
        return Optional.ofNullable(board.closing()).map(ClosingDesk::note);
    }

    private static Div note(Closing closed) {
        var facts = new Div();
        facts.addClassName("tri-facts");
        facts.add(
                new StateWord(Look.PLAIN, facts.getTranslation("plans.closed")),
                new SaidOf("plans.closed.by", closed.said()));
        return new Div(facts, new Paragraph(closed.reason()));
    }

    /** Puts what a secretary can do with it into the menu. */
    void deed(PlanMenu menu, Board board, Consumer<String> done) {
        if (board.plan().state() == PlanState.CLOSED) menu.deed("plans.reopen", () -> reopening(board, done));
        else menu.deed("plans.close", () -> closing(board, done));
    }

    private void closing(Board board, Consumer<String> done) {
        asked(board, "plans.close", "plans.close.what", reason -> {
            closing.close(board.plan().id(), reason, board.acting());
            done.accept("plans.close.done");
        });
    }

    private void reopening(Board board, Consumer<String> done) {
        asked(board, "plans.reopen", "plans.reopen.what", reason -> {
            closing.reopen(board.plan().id(), reason, board.acting());
            done.accept("plans.reopen.done");
        });
    }

    private static void asked(Board board, String word, String what, Consumer<Reason> deed) {
        var said = UI.getCurrent().getTranslation(word);
        new ReasonDialog<>(
                        said,
                        UI.getCurrent().getTranslation(what),
                        said,
                        word + "/" + board.plan().id(),
                        board.acting(),
                        Reason::new,
                        deed)
                .open();
    }
}
