package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Board;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.FoundCommitments;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.ManyChange;
import org.trialogue.plans.ManyChoice;
import org.trialogue.plans.ManyPreview;
import org.trialogue.plans.application.ChangingMany;
import org.trialogue.plans.application.ListReading;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Standards;

/** The list of a plan's commitments, searched and paged as the address says. A secretary changes them there, one in its place or several at once. */
@Component
class PlanListDesk {

    private static final int PAGE = 100;

    private final ListReading reading;
    private final ChangingMany changing;
    private final InlineEditing inline;
    private final Standards standards;
    private final Clock clock;

    PlanListDesk(ListReading reading, ChangingMany changing, InlineEditing inline, Standards standards, Clock clock) {
        this.reading = reading;
        this.changing = changing;
        this.inline = inline;
        this.standards = standards;
        this.clock = clock;
    }

    /** The list; what is to be done once one of them was changed in its place, or several were at once. */
    Div of(Board board, QueryParameters address, Consumer<CommitmentId> edited, Runnable again) {
        var question = ListAddress.question(address);
        var head = found(board, question, 0);
        var last = Paging.last(head.inAll(), PAGE);
        var page = Paging.asked(address, "page", last);
        var shown = page == 0 ? head : found(board, question, page * PAGE);
        var content = new Div();
        var plan = board.plan().id();
        content.add(new ListSearch(
                question,
                board.parties(),
                asked -> content.getUI().ifPresent(ui -> ui.navigate(plan.link(), ListAddress.parameters(asked)))));
        if (shown.some().isEmpty()) {
            content.add(new EmptyPlace(content.getTranslation("plans.list.none")));
            return content;
        }
        list(content, board, question, shown, edited, again);
        content.add(new Paging(page, last, number -> ListAddress.of(plan, question, number)));
        return content;
    }

    private FoundCommitments found(Board board, ListQuestion question, int from) {
        return reading.of(
                        board.plan().id(), question, from, PAGE, board.acting().member())
                .orElseThrow();
    }

    private void list(
            Div content,
            Board board,
            ListQuestion question,
            FoundCommitments shown,
            Consumer<CommitmentId> edited,
            Runnable again) {
        var today = LocalDate.now(clock);
        if (!board.mayWrite()) {
            content.add(new CommitmentList(shown.some(), today));
            return;
        }
        var bar = new ManyBar(question, shown.inAll(), choice -> many(board, choice, again));
        content.add(bar, new CommitmentList(shown.some(), today, (line, item) -> {
            item.add(InlineEditing.button(line.id(), line.sentence(), pressed -> edit(board, line, item, edited)));
            bar.choosing(line, item);
        }));
    }

    private void edit(Board board, CommitmentLine line, ListItem item, Consumer<CommitmentId> edited) {
        inline.open(item, line.id(), board.acting().member(), () -> edited.accept(line.id()));
    }

    private void many(Board board, ManyChoice choice, Runnable again) {
        var plan = board.plan().id();
        var acting = board.acting();
        new ManyDialog(board.parties(), standards, acting, new ManyDialog.Desk() {

                    @Override
                    public ManyPreview look(ManyChange change) {
                        return changing.preview(plan, choice, change, acting);
                    }

                    @Override
                    public void does(ManyChange change, ManyPreview seen) {
                        var number = changing.apply(plan, seen.editions(), change, acting);
                        Say.done("plans.many.done", number);
                        again.run();
                    }
                })
                .open();
    }
}
