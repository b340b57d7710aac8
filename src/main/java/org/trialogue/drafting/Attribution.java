package org.trialogue.drafting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * Who wrote what of a whole text.
 *
 * @param version of which the places are
 * @param writers each once for each day on which words that still stand were written
 * @param stretches from the beginning of the text, one after the other
 */
public record Attribution(int version, List<Writer> writers, List<Stretch> stretches) {

    /** No writer is known of a stretch. */
    public static final int NOBODY = -1;

    /** Keeps its own copies. */
    public Attribution {
        writers = List.copyOf(writers);
        stretches = List.copyOf(stretches);
    }

    /**
     * Who wrote on one day.
     *
     * @param name what the member is called
     * @param organization the member's organization today; null for who has none
     * @param at the last moment of that day at which words of theirs came that still stand
     * @param imported whether the words came with the import, by whoever did it
     */
    public record Writer(Acting by, String name, @Nullable String organization, Instant at, boolean imported) {}

    /**
     * Places of one writer.
     *
     * @param length how many places, letters and borders of blocks alike
     * @param writer which of the writers; {@link #NOBODY} where none is known
     */
    public record Stretch(int length, int writer) {}
}
