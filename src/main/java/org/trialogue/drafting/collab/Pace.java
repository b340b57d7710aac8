package org.trialogue.drafting.collab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How fast someone may go on: a store of turns that fills with time. Keeps a broken or hostile client from taking the others' time. */
final class Pace {

    private static final double FRAMES_A_SECOND = 60;
    private static final double STORE = 400;

    private final Clock clock;
    private double turns = STORE;
    private Instant last;

    Pace(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Takes a turn; false when there is none left. */
    synchronized boolean allows() {
        var now = clock.instant();
        var seconds = Duration.between(last, now).toNanos() / 1e9;
        turns = Math.min(STORE, turns + Math.max(0, seconds) * FRAMES_A_SECOND);
        last = now;
        if (turns < 1) return false;
        turns--;
        return true;
    }
}
