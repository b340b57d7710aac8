package org.trialogue.drafting.application;

import java.util.List;

/**
 * What a reader has marked in a text, or where the cursor stands.
 *
 * @param version the version that the positions are of
 * @param blockIds the blocks it touches, outermost first
 */
public record Marked(int version, int from, int to, List<String> blockIds) {

    /** Keeps its own copy. */
    public Marked {
        blockIds = List.copyOf(blockIds);
    }

    /** Whether words are marked, and not only a place. */
    boolean words() {
        return from < to;
    }
}
