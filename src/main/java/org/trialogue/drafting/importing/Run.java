package org.trialogue.drafting.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that look the same. A line feed in them is a line that the author broke on purpose.
 *
 * @param note the words of a footnote; the run itself is its sign then
 */
record Run(
        String words,
        Set<Emphasis> emphases,
        Around around,
        @Nullable Words note) {

    /** Stands in the words where a footnote is. */
    static final String NOTE = "\uFFFC";

    /** What sets words apart, in the order in which the document's schema lists the marks. */
    enum Emphasis {
        STRONG,
        EM,
        UNDERLINE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    /**
     * What words stand in.
     *
     * @param link the address that they lead to, or empty
     * @param inserted by which change they were put in, if by one that is tracked
     * @param deleted by which they were taken out; what one put in, another may have taken out again
     * @param comments the keys of the comments that are about them
     */
    record Around(
            String link,
            @Nullable Change inserted,
            @Nullable Change deleted,
            Set<String> comments) {

        static final Around NOTHING = new Around("", null, null, Set.of());

        Around {
            comments = Set.copyOf(comments);
        }

        /** All that was tracked of them. */
        List<Change> changes() {
            return Stream.of(inserted, deleted).filter(Objects::nonNull).toList();
        }

        /** What they are by what was tracked last. */
        @Nullable
        Change change() {
            return deleted == null ? inserted : deleted;
        }

        Around changed(Change other) {
            return other.insertion()
                    ? new Around(link, other, deleted, comments)
                    : new Around(link, inserted, other, comments);
        }

        Around linked(String address) {
            return new Around(address, inserted, deleted, comments);
        }

        Around unlinked() {
            return new Around("", inserted, deleted, comments);
        }

        Around about(Set<String> others) {
            return new Around(link, inserted, deleted, others);
        }
    }

    Run {
        emphases = emphases.isEmpty() ? Set.of() : EnumSet.copyOf(emphases);
    }

    Run(String words, Set<Emphasis> emphases) {
        this(words, emphases, Around.NOTHING, null);
    }

    Run(String words) {
        this(words, Set.of());
    }

    static Run noted(Words note, Around around) {
        return new Run(NOTE, Set.of(), around, note);
    }

    Run saying(String other) {
        return new Run(other, emphases, around, note);
    }

    Run leadingNowhere() {
        return new Run(words, emphases, around.unlinked(), note);
    }

    /** Whether both could be one. */
    boolean isLike(Run other) {
        return note == null && other.note == null && emphases.equals(other.emphases) && around.equals(other.around);
    }
}
