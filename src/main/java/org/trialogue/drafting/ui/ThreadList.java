package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
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

    private final Part part;
    private final transient ThreadCard.Deeds deeds;
    private final transient Map<ThreadId, ThreadCard> cards = new HashMap<>();
    private final Checkbox mine = new Checkbox(getTranslation("drafting.comments.mine"));
    private transient List<CommentThread> all = List.of();
    private final Paragraph none = new Paragraph();
    private final Div open = new Div();
    private final Div resolved = new Div();
    private final Details folded = new Details("", resolved);

    ThreadList(Part part, ThreadCard.Deeds deeds) {
        this.part = part;
        this.deeds = deeds;
        none.setText(getTranslation(part.comments() ? "drafting.comments.none" : "drafting.comments.none-reading"));
        none.addClassName("tri-quiet");
        mine.addValueChangeListener(change -> show(all));
        getContent().add(mine, none, open, folded);
    }

    void show(List<CommentThread> now) {
        all = List.copyOf(now);
        mine.setVisible(mine.getValue() || now.stream().anyMatch(this::isMine));
        var threads = now.stream()
                .filter(thread -> !mine.getValue() || isMine(thread))
                .toList();
        threads.forEach(thread -> cards.computeIfAbsent(thread.id(), id -> new ThreadCard(part, deeds))
                .show(thread));
        var done = threads.stream().filter(ThreadList::isResolved).toList();
        put(open, threads.stream().filter(thread -> !isResolved(thread)).toList());
        put(resolved, done);
        none.setVisible(now.isEmpty());
        folded.setVisible(!done.isEmpty());
        folded.setSummaryText(getTranslation("drafting.comments.resolved", done.size()));
    }

    /** Whoever looks for a thread sees it, whatever was left out. */
    void focus(ThreadId thread) {
        if (mine.getValue() && all.stream().noneMatch(each -> each.id().equals(thread) && isMine(each))) {
            mine.setValue(false);
        }
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

    private boolean isMine(CommentThread thread) {
        return thread.resolved().isEmpty()
                && thread.assigned()
                        .filter(held -> held.member().equals(part.reader()))
                        .isPresent();
    }

    private static boolean isResolved(CommentThread thread) {
        return thread.resolved().isPresent();
    }
}
