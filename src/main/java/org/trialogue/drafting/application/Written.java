package org.trialogue.drafting.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.Version;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Blame;
import org.trialogue.prosemirror.Blame.Range;

/**
 * A text at one version and whose words it is made of. It keeps the deeds of those commits alone of which words are left.
 *
 * @param blame for each range the version that brought it; 0 is the import
 */
record Written(Version text, Blame blame, Map<Integer, Deed> deeds) {

    /** Who did something, and when. */
    record Deed(Acting by, Instant at) {}

    /** Keeps its own copy. */
    Written {
        deeds = Map.copyOf(deeds);
    }

    /** A text as it was imported. */
    static Written imported(Version text) {
        return new Written(text, Blame.of(text.doc(), 0), Map.of());
    }

    /** The same after the commits that follow. */
    Written after(List<Commit> commits) {
        var newest = text;
        var now = blame;
        var all = new HashMap<>(deeds);
        for (var commit : commits) {
            for (var step : commit.steps()) now = now.map(step.getMap(), commit.version());
            newest = newest.after(commit);
            all.put(commit.version(), new Deed(commit.by(), commit.at()));
        }
        all.keySet().retainAll(now.ranges().stream().map(Range::author).collect(Collectors.toSet()));
        return new Written(newest, now, all);
    }

    /** The number of the version. */
    int version() {
        return text.number();
    }

    /** Who brought a range; empty for the import. */
    Optional<Deed> by(Range range) {
        return Optional.ofNullable(deeds.get(range.author()));
    }
}
