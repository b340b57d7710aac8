package org.trialogue.drafting.collab;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing after the other for one text, on threads that all texts share: one busy text does not starve the rest. */
final class SerialLane {

    private static final Logger LOG = LoggerFactory.getLogger(SerialLane.class);

    private final Executor threads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    SerialLane(Executor threads) {
        this.threads = threads;
    }

    void run(Runnable deed) {
        waiting.add(deed);
        if (count.getAndIncrement() == 0) threads.execute(this::next);
    }

    /** Does something that neither waits for its turn nor holds up what does. */
    void aside(Runnable deed) {
        threads.execute(() -> guarded(deed));
    }

    private void next() {
        var deed = waiting.poll();
        try {
            if (deed != null) guarded(deed);
        } finally {
            if (count.decrementAndGet() > 0) threads.execute(this::next);
        }
    }

    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.error("something failed on an open text", failed);
        }
    }
}
