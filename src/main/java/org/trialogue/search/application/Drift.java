package org.trialogue.search.application;

import java.time.Instant;
import java.util.List;

/**
 * How the index compared with the database, entry by entry.
 *
 * @param at when it was looked at
 * @param entries how many entries were looked at
 * @param missing how many the index does not hold, though it should
 * @param stale of how many it holds another revision
 * @param orphaned how many it holds, though it should not
 * @param mended whether that was set right
 * @param named the first of them
 */
public record Drift(
        Instant at, long entries, long missing, long stale, long orphaned, boolean mended, List<Named> named) {

    /** In what an entry of the index differs from that of the database. */
    public enum Difference {
        MISSING,
        STALE,
        ORPHANED
    }

    /** An entry that differs, by its key. */
    public record Named(String kind, String id, Difference difference) {}

    /** Keeps its own copy. */
    public Drift {
        named = List.copyOf(named);
    }

    /** How many differ. */
    public long different() {
        return missing + stale + orphaned;
    }
}
