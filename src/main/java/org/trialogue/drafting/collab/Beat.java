package org.trialogue.drafting.collab;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things by the clock, on a thread of its own. One that fails is tried again at its next turn. */
final class Beat {

    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

    private final String name;
    private final ScheduledExecutorService thread;

    Beat(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(this::thread);
    }

    void every(int seconds, Runnable deed) {
        var unused = thread.scheduleWithFixedDelay(() -> guarded(deed), seconds, seconds, TimeUnit.SECONDS);
    }

    void stop() {
        thread.shutdownNow();
    }

    private void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed; trying again", name, failed);
        }
    }

    private Thread thread(Runnable deed) {
        var made = new Thread(deed, name);
        made.setDaemon(true);
        return made;
    }
}
