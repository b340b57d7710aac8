package org.trialogue.plans;

import java.util.List;

/**
 * What was said of a commitment.
 *
 * @param some a page of it, the newest first
 * @param inAll how much there is
 * @param mayWrite whether the reader may say something, too
 */
public record Comments(List<Comment> some, long inAll, boolean mayWrite) {

    /** Keeps its own copy. */
    public Comments {
        some = List.copyOf(some);
    }
}
