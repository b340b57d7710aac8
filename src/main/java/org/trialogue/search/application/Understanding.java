package org.trialogue.search.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Meaning;

/**
 * Computes what entries mean, behind their words: an entry is found by its words at once, and by its meaning a little later. One thread of one
 * node does it, so that however much comes in, searches keep the rest of the machine. What is known already is not computed again.
 */
@Service
public class Understanding implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final long LOCK = 0x6d65_616e_696e_6773L;
    private static final int TOGETHER = 16;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Meaning meaning;
    private final Alone alone;
    private final Wake wake;
    private final Clock clock;
    private @Nullable Thread worker;

    Understanding(Outbox outbox, Meaning meaning, Alone alone, Wake wake, Clock clock) {
        this.outbox = outbox;
        this.meaning = meaning;
        this.alone = alone;
        this.wake = wake;
        this.clock = clock;
    }

    /** Computes whatever waits, unless another node is at it. */
    public void catchUp() {
        var more = new AtomicBoolean(true);
        while (more.get() && !Thread.currentThread().isInterrupted()) {
            more.set(false);
            alone.runUnlessTaken(LOCK, () -> more.set(batch()));
        }
    }

    @Override
    public synchronized void start() {
        if (worker == null)
            worker = Thread.ofPlatform().daemon().name("search-understanding").start(this::work);
    }

    @Override
    public synchronized void stop() {
        var working = worker;
        if (working == null) return;
        worker = null;
        working.interrupt();
        try {
            working.join(AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void work() {
        var begun = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!begun) outbox.meanAgain(meaning.model());
                begun = true;
                catchUp();
                Thread.sleep(LOOK);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                if (!rested(failed)) return;
            }
        }
    }

    private static boolean rested(RuntimeException failed) {
        if (Thread.currentThread().isInterrupted()) return false;
        LOG.error("Meaning is not computed for now; what waits stays marked", failed);
        try {
            Thread.sleep(AFTER_FAILURE);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    /** @return whether there may be more */
    private boolean batch() {
        var waiting = outbox.unmeant(TOGETHER);
        if (waiting.isEmpty()) return false;
        var computed = computed(waiting);
        for (var entry : waiting) outbox.mean(entry, meaning.model(), of(entry, computed), clock.instant());
        wake.up();
        return true;
    }

    private Map<String, float[]> computed(List<Kept> entries) {
        var known = new LinkedHashMap<String, float[]>();
        var unknown = new LinkedHashMap<String, String>();
        for (var entry : entries)
            for (var words : entry.meanings()) {
                var digest = Kept.digest(meaning.model(), words);
                var direction = entry.meant().get(digest);
                if (direction == null) unknown.put(digest, words);
                else known.put(digest, direction);
            }
        var directions = meaning.ofPassages(new ArrayList<>(unknown.values()));
        var next = directions.iterator();
        for (var digest : unknown.keySet()) known.put(digest, next.next());
        return known;
    }

    private Map<String, float[]> of(Kept entry, Map<String, float[]> computed) {
        var own = new LinkedHashMap<String, float[]>();
        for (var words : entry.meanings()) {
            var digest = Kept.digest(meaning.model(), words);
            var direction = computed.get(digest);
            if (direction != null) own.put(digest, direction);
        }
        return own;
    }
}
