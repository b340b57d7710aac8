package org.trialogue.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/**
 * What members say about a passage of a text.
 *
 * @param ofGroupAlone whether one group's members alone see it, beside a text that others see too
 * @param quote the passage as it was when the thread was opened
 * @param places where its words stand now, one place for each block that has some of them; none when they are no longer in the text
 * @param remarks at least one, the oldest first
 * @param assigned whose it is to settle; empty for nobody's
 * @param resolved who resolved it; empty while it is open
 */
public record CommentThread(
        ThreadId id,
        boolean ofGroupAlone,
        String quote,
        List<Place> places,
        List<Remark> remarks,
        Optional<Assigned> assigned,
        Optional<Resolved> resolved) {

    /** Keeps its own copy. */
    public CommentThread {
        places = List.copyOf(places);
        remarks = List.copyOf(remarks);
    }

    /** Where its words begin; empty when they are no longer in the text. */
    public Optional<Place> place() {
        return places.stream().findFirst();
    }

    /** Whether two read the same, wherever their words have moved. */
    public boolean readsLike(CommentThread other) {
        return id.equals(other.id)
                && places.isEmpty() == other.places.isEmpty()
                && remarks.equals(other.remarks)
                && assigned.equals(other.assigned)
                && resolved.equals(other.resolved);
    }

    /**
     * Where words stand in a text as it is now.
     *
     * @param blockId the outermost block around them
     * @param from where they begin, counted from the block's first position
     * @param to where they end
     */
    public record Place(String blockId, int from, int to) {}

    /** Whose a thread is to settle, who said so, and when. */
    public record Assigned(MemberId member, String name, Acting by, String byName, Instant at) {}

    /** Who resolved a thread, and when. */
    public record Resolved(Acting by, String name, Instant at) {}
}
