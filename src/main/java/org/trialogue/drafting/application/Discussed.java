package org.trialogue.drafting.application;

import java.util.List;
import org.trialogue.drafting.CommentThread;

/**
 * What is said beside a text.
 *
 * @param version the version that the places of the threads are of
 */
public record Discussed(int version, List<CommentThread> threads) {

    /** Nothing. */
    public static final Discussed NOTHING = new Discussed(0, List.of());

    /** Keeps its own copy. */
    public Discussed {
        threads = List.copyOf(threads);
    }
}
