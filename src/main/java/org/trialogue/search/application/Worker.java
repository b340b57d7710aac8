package org.trialogue.search.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Works on a thread of its own, turn after turn, from the start of the portal to its stop. After a turn that failed it rests before the next
 * one, each time longer than the time before, half a minute at most.
 */
abstract class Worker implements SmartLifecycle {

    /** How long to wait for work before looking again, and after a first failure. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String name;
    private @Nullable Thread thread;

    Worker(String name) {
        this.name = name;
    }

    /**
     * Does whatever there is to do, then waits until there may be more.
     *
     * @throws InterruptedException when it is to stop
     */
    abstract void turn() throws InterruptedException;

    /** Takes note that a turn failed; another one follows after a rest. */
    abstract void failed(RuntimeException why);

    @Override
    public final synchronized void start() {
        if (thread == null) thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    @Override
    public final synchronized void stop() {
        var working = thread;
        if (working == null) return;
        thread = null;
        working.interrupt();
        try {
            working.join(LONGEST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return thread != null;
    }

    private void work() {
        var rest = LOOK;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                turn();
                rest = LOOK;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException why) {
                if (!rested(why, rest)) return;
                rest = longer(rest);
            }
        }
    }

    /** Whatever fails because the thread was interrupted is no failure. */
    private boolean rested(RuntimeException why, Duration rest) {
        if (Thread.currentThread().isInterrupted()) return false;
        failed(why);
        try {
            Thread.sleep(rest);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static Duration longer(Duration rest) {
        var longer = rest.multipliedBy(2);
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
