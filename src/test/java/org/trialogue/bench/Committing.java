package org.trialogue.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a commit of a few bytes takes by itself, with nothing else going on: nothing that is on disk before it is told can be told sooner. */
record Committing(Stand stand) {

    private static final int COMMITS = 200;
    private static final long PAUSE_MILLIS = 25;

    /** The middle and the 95th percentile, in a line to print. */
    String line() {
        var taken = new long[COMMITS];
        for (int i = 0; i < COMMITS; i++) {
            pause();
            var begun = System.nanoTime();
            stand.the(JdbcClient.class)
                    .sql("select pg_logical_emit_message(true, 'benchmark', repeat('x', 200))::text")
                    .query(String.class)
                    .single();
            taken[i] = System.nanoTime() - begun;
        }
        Arrays.sort(taken);
        return "%nA commit alone, in milliseconds: p50 %.1f, p95 %.1f"
                .formatted(millis(taken[COMMITS / 2]), millis(taken[COMMITS * 95 / 100]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
