package org.trialogue.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Bounded waiting: nothing here waits for ever. */
final class Await {
    private static final long STEP_MILLIS = 100;

    private Await() {}

    /** Whether the condition came true within the time. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Returns once the service answers; fails in one line when it dies or is late, and then leaves nothing running. */
    static void ready(Guarded service, Duration limit, BooleanSupplier answers) {
        boolean ready = until(limit, () -> !service.isAlive() || answers.getAsBoolean());
        if (!service.isAlive()) {
            throw new LocalFailure(service.name() + " stopped while starting (exit code " + service.exitCode() + "): "
                    + lastLine(service.log()) + "; see " + service.log()
                    + "; -Dtrialogue.fresh=true starts with empty data");
        }
        if (!ready) {
            service.stop();
            throw new LocalFailure(service.name() + " did not answer within " + limit.toSeconds() + " s: see "
                    + service.log() + ", then start again");
        }
    }

    private static String lastLine(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
        } catch (IOException e) {
            return "it left no log";
        }
    }
}
