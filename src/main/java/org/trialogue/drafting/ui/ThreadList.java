package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.ThreadId;

/**
 * Threads in the order of the text, the resolved ones folded below. What comes in is put in its place; fields that someone writes in
 * stay as they are.
 */
class ThreadList extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final boolean mayComment;
    private final transient ThreadCard.Deeds deeds;
    private final transient Map<ThreadId, ThreadCard> cards = new HashMap<>();
    private final Paragraph none = new Paragraph();
    private final Div open = new Div();
    private final Div resolved = new Div();
    private final Details folded = new Details("", resolved);

    ThreadList(boolean mayComment, ThreadCard.Deeds deeds) {
        this.mayComment = mayComment;
        this.deeds = deeds;
        none.setText(getTranslation(mayComment ? "drafting.comments.none" : "drafting.comments.none-reading"));
        none.addClassName("tri-quiet");
        getContent().add(none, open, folded);
    }

    void show(List<CommentThread> threads) {
        threads.forEach(thread -> cards.computeIfAbsent(thread.id(), id -> new ThreadCard(mayComment, deeds))
                .show(thread));
        var done = threads.stream().filter(ThreadList::isResolved).toList();
        put(open, threads.stream().filter(thread -> !isResolved(thread)).toList());
        put(resolved, done);
        none.setVisible(threads.isEmpty());
        folded.setVisible(!done.isEmpty());
        folded.setSummaryText(getTranslation("drafting.comments.resolved", done.size()));
    }

    void focus(ThreadId thread) {
        var card = cards.get(thread);
        if (card != null) card.focusThread();
    }

    /** Moves no card that is in its place: the keyboard may be in it. */
    private void put(Div place, List<CommentThread> threads) {
        for (int i = 0; i < threads.size(); i++) {
            var card = cards.get(threads.get(i).id());
            var here = i < place.getComponentCount() ? place.getComponentAt(i) : null;
            if (card != null && card != here) place.addComponentAtIndex(i, card);
        }
        while (place.getComponentCount() > threads.size())
            place.remove(place.getComponentAt(place.getComponentCount() - 1));
    }

    private static boolean isResolved(CommentThread thread) {
        return thread.resolved().isPresent();
    }
}
