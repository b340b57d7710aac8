package org.trialogue.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A search that a member keeps, to be told what is new in it.
 *
 * @param address the parameters of the library's page, which hold the whole search
 * @param paused whether nothing is told of it for now
 * @param since the moment up to which its member knows what it finds
 * @param due when it is asked again
 * @param run how many notices were posted of it
 */
public record SavedSearch(
        UUID id,
        String name,
        Map<String, List<String>> address,
        Rhythm rhythm,
        boolean paused,
        Instant since,
        Instant due,
        int run) {

    /** How often something is told of it at most. */
    public enum Rhythm {
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7));

        private final Duration length;

        Rhythm(Duration length) {
            this.length = length;
        }

        /** The first moment of this rhythm after a moment, counted from when it was due. */
        public Instant next(Instant due, Instant now) {
            var late = Math.max(0, Duration.between(due, now).dividedBy(length));
            return due.plus(length.multipliedBy(late + 1));
        }
    }

    /** Keeps its own copy. */
    public SavedSearch {
        address = Map.copyOf(address);
    }
}
