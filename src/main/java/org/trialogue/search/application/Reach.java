package org.trialogue.search.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trialogue.search.domain.IndexAway;

/** Asks the index while it is there; after a failure it is left alone for a few seconds, whoever asks. */
@Component
class Reach {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final Duration REST = Duration.ofSeconds(3);

    private final Clock clock;
    private volatile Instant awayUntil = Instant.EPOCH;

    Reach(Clock clock) {
        this.clock = clock;
    }

    /** What the index answers; empty while it is away. */
    <T> Optional<T> ask(Supplier<T> asking) {
        if (clock.instant().isBefore(awayUntil)) return Optional.empty();
        try {
            return Optional.of(asking.get());
        } catch (IndexAway away) {
            awayUntil = clock.instant().plus(REST);
            LOG.warn("The index is left alone for a while: {}", away.getMessage());
            return Optional.empty();
        }
    }
}
