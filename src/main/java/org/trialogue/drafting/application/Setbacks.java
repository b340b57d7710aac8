package org.trialogue.drafting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trialogue.drafting.TextId;

/** Texts on which something failed: each is left alone for a while, twice as long after each further failure. */
final class Setbacks {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 8;

    private final Map<TextId, Setback> setbacks = new ConcurrentHashMap<>();

    private record Setback(int times, Instant until) {}

    /** Whether it is time to try a text. */
    boolean isDue(TextId text, Instant now) {
        var setback = setbacks.get(text);
        return setback == null || !now.isBefore(setback.until());
    }

    void failed(TextId text, Instant now) {
        setbacks.compute(text, (id, before) -> {
            var times = before == null ? 0 : Math.min(MOST_DOUBLINGS, before.times() + 1);
            return new Setback(times, now.plus(FIRST.multipliedBy(1L << times)));
        });
    }

    void succeeded(TextId text) {
        setbacks.remove(text);
    }
}
