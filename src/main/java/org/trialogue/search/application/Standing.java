package org.trialogue.search.application;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands beside the database.
 *
 * @param found how many entries can be found; empty while the index is away, or has another shape
 * @param kept how many there are
 * @param awaiting how many the index does not know as they are now
 * @param oldest since when the first of them waits, or null
 * @param unmeant of how many the meaning is still to be computed
 * @param setAside of how many it could not be computed, and is tried again
 * @param refused how many the index will not take
 * @param building whether the index is being built anew
 */
public record Standing(
        OptionalLong found,
        long kept,
        long awaiting,
        @Nullable Instant oldest,
        long unmeant,
        long setAside,
        long refused,
        boolean building) {

    /** Whether the index holds another number of entries than it should, though nothing waits. */
    public boolean drifted() {
        return awaiting == 0 && found.isPresent() && found.getAsLong() != kept - refused;
    }
}
