package org.trialogue.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long something took that was done again and again: in milliseconds, the shortest first. */
record Times(double[] sorted) {

    private static final int WARM = 5;

    /** Does it a few times that do not count, then so many times that do; it is told which time it is. */
    static Times of(int rounds, IntConsumer deed) {
        for (var round = 0; round < WARM; round++) deed.accept(round);
        var taken = new double[rounds];
        for (var round = 0; round < rounds; round++) taken[round] = once(deed, round);
        Arrays.sort(taken);
        return new Times(taken);
    }

    private static double once(IntConsumer deed, int round) {
        var began = System.nanoTime();
        deed.accept(round);
        return (System.nanoTime() - began) / 1e6;
    }

    /** What that share of them took at most. */
    double at(double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    double longest() {
        return sorted[sorted.length - 1];
    }

    /** How long one deed takes. */
    static Duration of(Deed deed) throws Exception {
        var began = System.nanoTime();
        deed.done();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @FunctionalInterface
    interface Deed {
        void done() throws Exception;
    }
}
