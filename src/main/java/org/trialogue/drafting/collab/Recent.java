package org.trialogue.drafting.collab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.Version;

/** The newest versions of an open text, and what led to each: what most commits are made on. Used by one thread at a time. */
final class Recent {

    private static final int MOST = 1_000;

    private final ArrayList<Entry> entries = new ArrayList<>();
    private Version oldest;

    Recent(Version newest) {
        oldest = newest;
    }

    private record Entry(Commit commit, Version version, Instant since) {}

    Version newest() {
        return entries.isEmpty() ? oldest : entries.getLast().version();
    }

    /** Adds the commit that follows the newest version. */
    void add(Commit commit, Version version, Instant now) {
        if (version.number() != newest().number() + 1) throw new IllegalArgumentException("a version is missing");
        entries.add(new Entry(commit, version, now));
    }

    Optional<Version> at(int number) {
        if (number == oldest.number()) return Optional.of(oldest);
        var index = number - oldest.number() - 1;
        return index >= 0 && index < entries.size()
                ? Optional.of(entries.get(index).version())
                : Optional.empty();
    }

    /** The commits after a version; empty when they are no longer all here. */
    Optional<List<Commit>> after(int number) {
        var from = number - oldest.number();
        if (from < 0 || from > entries.size()) return Optional.empty();
        return Optional.of(entries.subList(from, entries.size()).stream()
                .map(Entry::commit)
                .toList());
    }

    /** Lets go of versions that are older than that, or too many. */
    void forget(Instant before) {
        var gone = 0;
        while (gone < entries.size() && (entries.get(gone).since().isBefore(before) || entries.size() - gone > MOST))
            gone++;
        if (gone == 0) return;
        oldest = entries.get(gone - 1).version();
        entries.subList(0, gone).clear();
    }
}
