package org.trialogue.search.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;

/**
 * Carries what was handed in to the index. The marks in the table are the queue: what a failure leaves marked is taken up again, here or
 * on another node. While the index is away, each try waits longer than the one before it, half a minute at most.
 */
@Service
public class Indexing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 200;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Index index;
    private final Rebuild rebuild;
    private final Wake wake;
    private @Nullable Thread worker;

    Indexing(Outbox outbox, Index index, Rebuild rebuild, Wake wake) {
        this.outbox = outbox;
        this.index = index;
        this.rebuild = rebuild;
        this.wake = wake;
    }

    /**
     * Carries over everything that waits.
     *
     * @return how many entries the index took
     * @throws IndexAway when it takes them no more; the rest stays marked
     */
    public int catchUp() {
        var carried = 0;
        for (var waiting = outbox.awaiting(BATCH); !waiting.isEmpty(); waiting = outbox.awaiting(BATCH)) {
            index.write(waiting);
            outbox.indexed(waiting);
            carried += waiting.size();
        }
        return carried;
    }

    @Override
    public synchronized void start() {
        if (worker == null)
            worker = Thread.ofPlatform().daemon().name("search-indexing").start(this::work);
    }

    @Override
    public synchronized void stop() {
        var working = worker;
        if (working == null) return;
        worker = null;
        working.interrupt();
        try {
            working.join(LONGEST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void work() {
        var pause = LOOK;
        var checked = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!checked) rebuild.ifDrifted();
                checked = true;
                catchUp();
                pause = LOOK;
                wake.await(LOOK);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                checked = false;
                if (!rested(failed, pause)) return;
                pause = longer(pause);
            }
        }
    }

    private static boolean rested(RuntimeException failed, Duration pause) {
        if (Thread.currentThread().isInterrupted()) return false;
        if (failed instanceof IndexAway) LOG.warn("The search index is away: {}", failed.getMessage());
        else LOG.error("Indexing failed; what waits stays marked", failed);
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
