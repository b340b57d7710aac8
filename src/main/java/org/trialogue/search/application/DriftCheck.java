package org.trialogue.search.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.trialogue.search.application.Drift.Difference;
import org.trialogue.search.application.Drift.Named;
import org.trialogue.search.application.KnownRevisions.Known;
import org.trialogue.search.domain.Held;
import org.trialogue.search.domain.Held.Key;
import org.trialogue.search.domain.Index;

/**
 * Compares the index with the database, entry by entry: both are walked through in the same order, a page at a time. Writes go on meanwhile, so
 * what seems to differ is looked at once more before it is said. One node compares at a time.
 */
@Service
public class DriftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DriftCheck.class);
    private static final long LOCK = 0x7472_6961_6472_6966L;
    private static final int PAGE = 1_000;
    private static final int TOGETHER = 200;
    private static final int NAMED = 50;

    private final KnownRevisions known;
    private final Outbox outbox;
    private final Index index;
    private final Alone alone;
    private final Clock clock;

    DriftCheck(KnownRevisions known, Outbox outbox, Index index, Alone alone, Clock clock) {
        this.known = known;
        this.outbox = outbox;
        this.index = index;
        this.alone = alone;
        this.clock = clock;
    }

    /**
     * Compares, unless another node is at it.
     *
     * @param mending whether what differs is set right
     * @return empty where there is no index that could be compared, or another node is at it
     */
    public Optional<Drift> run(boolean mending) {
        if (index.size().isEmpty()) return Optional.empty();
        var walk = new Walk(mending);
        if (!alone.runUnlessTaken(LOCK, walk::through)) return Optional.empty();
        var drift = walk.drift();
        known.keep(drift);
        if (drift.different() > 0)
            LOG.warn(
                    "The search index differs from the database: {} missing, {} stale, {} orphaned{}",
                    drift.missing(),
                    drift.stale(),
                    drift.orphaned(),
                    mending ? "; set right" : "");
        return Optional.of(drift);
    }

    /** One comparison. */
    private final class Walk {

        private final boolean mending;
        private final Map<Difference, Long> counted = new EnumMap<>(Difference.class);
        private final List<Named> named = new ArrayList<>();
        private final List<Key> suspects = new ArrayList<>();
        private long entries;

        Walk(boolean mending) {
            this.mending = mending;
        }

        void through() {
            var kept = new Paged<Known>(key -> known.after(key, PAGE), Known::key);
            var held = new Paged<Held>(key -> index.after(key, PAGE), Held::key);
            for (var key = first(kept, held); key != null; key = first(kept, held)) {
                var found = held.take(key);
                look(key, kept.take(key), found == null ? null : found.revision());
            }
            confirm();
        }

        private static @Nullable Key first(Paged<Known> kept, Paged<Held> held) {
            var said = kept.peek();
            var found = held.peek();
            return Stream.of(
                            Optional.ofNullable(said).map(Known::key),
                            Optional.ofNullable(found).map(Held::key))
                    .flatMap(Optional::stream)
                    .min(Key::compareTo)
                    .orElse(null);
        }

        private void look(Key key, @Nullable Known said, @Nullable Long found) {
            if (found != null || said != null && said.expected()) entries++;
            if (difference(said, found).isEmpty()) return;
            suspects.add(key);
            if (suspects.size() == TOGETHER) confirm();
        }

        /** Once more, as both are at this moment. */
        private void confirm() {
            if (suspects.isEmpty()) return;
            var found = index.held(suspects);
            var said = known.of(suspects);
            var wrong = new EnumMap<Difference, List<Key>>(Difference.class);
            for (var key : suspects)
                difference(said.get(key), found.get(key))
                        .ifPresent(difference -> wrong.computeIfAbsent(difference, first -> new ArrayList<>())
                                .add(key));
            suspects.clear();
            wrong.forEach(this::count);
            if (mending) wrong.forEach((difference, keys) -> mend(difference, keys, said, found));
        }

        private void count(Difference difference, List<Key> keys) {
            counted.merge(difference, (long) keys.size(), Long::sum);
            for (var key : keys) if (named.size() < NAMED) named.add(new Named(key.kind(), key.id(), difference));
        }

        Drift drift() {
            return new Drift(
                    clock.instant(),
                    entries,
                    counted.getOrDefault(Difference.MISSING, 0L),
                    counted.getOrDefault(Difference.STALE, 0L),
                    counted.getOrDefault(Difference.ORPHANED, 0L),
                    mending,
                    named);
        }
    }

    /** What waits to be indexed is not looked at: it is on its way. */
    private static Optional<Difference> difference(@Nullable Known said, @Nullable Long found) {
        if (said != null && said.waits()) return Optional.empty();
        if (said == null || !said.expected())
            return found == null ? Optional.empty() : Optional.of(Difference.ORPHANED);
        if (found == null) return Optional.of(Difference.MISSING);
        return found == said.revision() ? Optional.empty() : Optional.of(Difference.STALE);
    }

    /** Where one was deleted past us, the index takes nothing older than the deletion for a while, which counts as one more revision. */
    private void mend(Difference difference, List<Key> keys, Map<Key, Known> said, Map<Key, Long> found) {
        if (difference == Difference.ORPHANED) {
            var orphans = new HashMap<>(found);
            orphans.keySet().retainAll(keys);
            index.drop(orphans);
            return;
        }
        for (var key : keys) {
            var entry = Objects.requireNonNull(said.get(key));
            known.goOnFrom(key, found.getOrDefault(key, entry.revision() + 1));
        }
        write(keys);
    }

    private void write(Collection<Key> keys) {
        var entries = outbox.these(keys);
        var answering = outbox.answering();
        outbox.settle(entries, index.write(entries), answering, clock.instant());
    }
}
