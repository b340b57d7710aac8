package org.trialogue.platform.security;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param times so often at once, and as often again, spread evenly, within the span
 */
public record Allowance(int times, Duration within) {

    /** Refuses what would let nobody through. */
    public Allowance {
        if (times < 1) throw new IllegalArgumentException("an allowance lets at least one through: " + times);
        if (within.isZero() || within.isNegative())
            throw new IllegalArgumentException("a span has a length: " + within);
    }
}
