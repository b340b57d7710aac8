package org.trialogue.search.application;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.search.Entries;
import org.trialogue.search.EntrySource;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.Index.Building;
import org.trialogue.search.domain.Refused;

/**
 * Builds the index anew beside the one that answers, then lets the new one answer. Writes go on meanwhile: whatever was carried to the old one
 * after the start is carried once more at the end, and what was refused is tried anew. What was written before and is committed later still waits
 * to be carried. One node builds at a time.
 */
@Service
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Vectors make an entry large, and the index has room for a share of its memory at a time. */
    private static final int BATCH = 100;

    private static final int AT_ONCE = 2;

    /** Whoever holds this lock of the database is building. */
    public static final long LOCK = 0x7472_6973_6561_7263L;

    private final ObjectProvider<EntrySource> sources;
    private final Entries entries;
    private final Outbox outbox;
    private final Index index;
    private final Alone alone;
    private final TransactionTemplate writing;
    private final Clock clock;

    Rebuild(
            ObjectProvider<EntrySource> sources,
            Entries entries,
            Outbox outbox,
            Index index,
            Alone alone,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.entries = entries;
        this.outbox = outbox;
        this.index = index;
        this.alone = alone;
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Asks every source for everything it has, and builds the index from it. */
    public void run() {
        alone.run(LOCK, this::build);
    }

    /** The same, unless somebody is at it. As soon as it is certain, it is said whether it begins. */
    void runUnlessRunning(CompletableFuture<Boolean> begun) {
        try {
            alone.runUnlessTaken(LOCK, () -> {
                begun.complete(true);
                build();
            });
            begun.complete(false);
        } catch (RuntimeException failed) {
            begun.completeExceptionally(failed);
            throw failed;
        }
    }

    /** Whether some node is building. */
    boolean isRunning() {
        return alone.isTaken(LOCK);
    }

    /** Builds the index when there is none of this shape, or when it holds another number of entries than it should. */
    public void ifDrifted() {
        if (drifted())
            alone.run(LOCK, () -> {
                if (drifted()) build();
            });
    }

    private boolean drifted() {
        var size = index.size();
        if (size.isEmpty()) return true;
        var tally = outbox.tally();
        return tally.awaiting() == 0 && size.getAsLong() != tally.indexed();
    }

    private void build() {
        LOG.info("Building the search index");
        handInAgain();
        var since = outbox.carriedByNow();
        var written = finished(index.begin());
        outbox.answersAnew();
        outbox.indexAgain(since);
        outbox.tryAgain();
        LOG.info("The search index is built: {} entries", written);
    }

    /** Asks every source for everything it has; only what differs from what was handed in before waits to be indexed. */
    void handInAgain() {
        sources.orderedStream().forEach(source -> source.all(this::put));
    }

    /** Once it answers, nothing that fails takes it away. */
    private long finished(Building building) {
        try {
            var written = copy(building);
            building.finish();
            return written;
        } catch (RuntimeException failed) {
            building.abandon();
            outbox.tryAgain();
            throw failed;
        }
    }

    /** A source reads in a transaction of its own kind; what it hands in is written in another. Of the same version it is no news, however it is cut or tagged now. */
    private void put(SearchEntry entry) {
        writing.executeWithoutResult(status -> {
            outbox.tellNoNews();
            entries.put(entry);
        });
    }

    /** While a batch is read and put into words, the index takes in those before it. */
    private long copy(Building building) {
        var written = 0L;
        var kind = "";
        var id = "";
        var under = new ArrayDeque<Future<List<Refused>>>();
        try (var writers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var page = outbox.following(kind, id, BATCH);
                    !page.isEmpty();
                    page = outbox.following(kind, id, BATCH)) {
                if (under.size() == AT_ONCE) settle(under.remove());
                var batch = page;
                under.add(writers.submit(() -> building.write(batch)));
                written += page.size();
                kind = page.getLast().kind();
                id = page.getLast().id();
            }
            while (!under.isEmpty()) settle(under.remove());
        }
        return written;
    }

    private void settle(Future<List<Refused>> batch) {
        try {
            for (var refused : batch.get()) outbox.refuse(refused, clock.instant());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
