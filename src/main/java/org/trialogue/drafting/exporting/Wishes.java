package org.trialogue.drafting.exporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What someone wants in a file besides the text.
 *
 * @param linesEvery how often a line is numbered; 0 for never
 * @param tabledToo whether the numbers that amendments name stand beside those that are others by now
 */
public record Wishes(int linesEvery, Comments comments, boolean tabledToo) {

    /** How many lines stand between two numbers where lines are numbered. */
    public static final int USUAL_LINES = 5;

    /** With live numbers alone. */
    public Wishes(int linesEvery, Comments comments) {
        this(linesEvery, comments, false);
    }

    /** Which comments go along, where a format has a place for them. */
    public enum Comments {
        /** None. */
        NONE,
        /** Those that everyone sees who sees the text. */
        EVERYONE,
        /** Those of the reader's own group too. */
        GROUP_TOO;

        /** The word used in addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Those that an address names. */
        public static Optional<Comments> of(String key) {
            return Arrays.stream(values())
                    .filter(comments -> comments.key().equals(key))
                    .findFirst();
        }
    }
}
