package org.trialogue.search.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.MeaningAway;

/**
 * Computes what entries mean, behind their words: an entry is found by its words at once, and by its meaning a little later. One thread of one
 * node does it, so that however much comes in, searches keep the rest of the machine. What is known already is not computed again. An entry
 * whose meaning cannot be computed is set aside, and tried again later. What is being written, and was understood before, waits until it rests.
 */
@Service
public class Understanding extends Worker {

    /** Held by the node that computes. */
    static final long LOCK = 0x6d65_616e_696e_6773L;

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final int TOGETHER = 16;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final Duration SET_ASIDE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Meaning meaning;
    private final Alone alone;
    private final Wake wake;
    private final Clock clock;
    private boolean begun;

    Understanding(Outbox outbox, Meaning meaning, Alone alone, Wake wake, Clock clock) {
        super("search-understanding");
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
    void turn() throws InterruptedException {
        if (!begun) outbox.meanAgain(meaning.model());
        begun = true;
        catchUp();
        Thread.sleep(LOOK);
    }

    @Override
    void failed(RuntimeException why) {
        LOG.error("Meaning is not computed for now; what waits stays marked", why);
    }

    /** @return whether there may be more */
    boolean batch() {
        var waiting = outbox.unmeant(TOGETHER, clock.instant(), REST);
        if (waiting.isEmpty()) return false;
        understand(waiting);
        wake.up();
        return true;
    }

    /** Where one entry spoils what is computed together, each is tried alone. */
    private void understand(List<Kept> entries) {
        try {
            var computed = computed(entries);
            for (var entry : entries) outbox.mean(entry, meaning.model(), of(entry, computed), clock.instant());
        } catch (MeaningAway | TransientDataAccessException | DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException failed) {
            if (entries.size() > 1) entries.forEach(entry -> understand(List.of(entry)));
            else setAside(entries.getFirst(), failed);
        }
    }

    private void setAside(Kept entry, RuntimeException why) {
        LOG.warn("What {} means could not be computed; it is found by its words", entry.key(), why);
        outbox.notMeant(entry, clock.instant(), SET_ASIDE);
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
            own.put(digest, Objects.requireNonNull(computed.get(digest)));
        }
        return own;
    }
}
