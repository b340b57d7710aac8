package org.trialogue.search;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * From one year to another, both included.
 *
 * @param from null where it is not known, or where it does not matter
 * @param to null where it has not ended, or where it does not matter
 */
public record Years(@Nullable Integer from, @Nullable Integer to) {

    /** All of them. */
    public static final Years ANY = new Years(null, null);

    /** Refuses to end before it begins. */
    public Years {
        if (from != null && to != null && to < from) throw new IllegalArgumentException("ends before it begins");
    }

    /** The first that is known. */
    public OptionalInt first() {
        return from != null ? OptionalInt.of(from) : to != null ? OptionalInt.of(to) : OptionalInt.empty();
    }

    /** The last that is known. */
    public OptionalInt last() {
        return to != null ? OptionalInt.of(to) : from != null ? OptionalInt.of(from) : OptionalInt.empty();
    }

    /** Whether every year is meant. */
    public boolean any() {
        return from == null && to == null;
    }
}
