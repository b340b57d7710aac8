package org.trialogue.search.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells this node's indexer that something waits. Many calls before it looks are one. */
@Component
class Wake {

    private final Semaphore bell = new Semaphore(0);

    void up() {
        bell.release();
    }

    void await(Duration atMost) throws InterruptedException {
        bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }
}
