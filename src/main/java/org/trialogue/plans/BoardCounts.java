package org.trialogue.plans;

import java.util.Map;

/**
 * How many commitments a board has.
 *
 * @param tally as claimed and as confirmed
 * @param concerns how many there are of each concern; one can be of several
 */
public record BoardCounts(Tally tally, Map<Concern, Integer> concerns) {

    /** Keeps its own copy. */
    public BoardCounts {
        concerns = Map.copyOf(concerns);
    }

    /** How many there are of a concern. */
    public int of(Concern concern) {
        return concerns.getOrDefault(concern, 0);
    }
}
