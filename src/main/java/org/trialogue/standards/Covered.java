package org.trialogue.standards;

import java.util.List;

/**
 * Whether a right, a principle or an article is served, and by what.
 *
 * @param of the code of an instrument or the key of a set of principles; for a right the word {@code rights}
 * @param number the article, the number of the principle or the key of the right; an empty string means an instrument as a whole
 * @param by what serves it as well as anything does
 */
public record Covered(String of, String number, Degree degree, List<Citation> by) {

    /** How well something is served. */
    public enum Degree {
        /** By nothing. */
        LEFT_OUT,
        /** By something that refers to its instrument as a whole. */
        IN_GENERAL,
        /** By something that refers to it, or to what the crosswalk ties to it. */
        SERVED;

        /** The better of two. */
        public Degree or(Degree other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** Keeps its own copy. */
    public Covered {
        by = List.copyOf(by);
    }

    /** By how many things: one that is named in several ways counts once. */
    public long things() {
        return by.stream()
                .flatMap(citation -> citation.things().stream())
                .distinct()
                .count();
    }
}
