package org.trialogue.drafting.domain;

import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;

/** A text at any of its versions: the nearest snapshot, and what was done since. */
@Repository
public class History {

    private final SnapshotRows snapshots;
    private final CommitRows commits;

    History(SnapshotRows snapshots, CommitRows commits) {
        this.snapshots = snapshots;
        this.commits = commits;
    }

    /**
     * The text as it was at a version.
     *
     * @throws IllegalArgumentException when it is not in view, or there was no such version
     */
    public Version at(TextId text, int number) {
        var version = snapshots.before(text, number).orElseThrow(() -> unknown(text, number));
        for (var commit : commits.between(text, version.number(), number)) version = version.after(commit);
        if (version.number() != number) throw unknown(text, number);
        return version;
    }

    private static IllegalArgumentException unknown(TextId text, int number) {
        return new IllegalArgumentException("no version " + number + " of " + text);
    }
}
