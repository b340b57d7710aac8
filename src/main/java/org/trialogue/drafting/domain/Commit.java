package org.trialogue.drafting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Step;

/**
 * A change that holds: version n of a text is what this made of version n - 1.
 *
 * @param commitId the author's own key, by which a repeated commit is known again
 * @param groups the steps as applied, in the groups in which they were sent; null where one could not be placed
 */
public record Commit(int version, UUID commitId, Acting by, List<List<@Nullable Step>> groups, Instant at) {

    /** Keeps its own copies. */
    public Commit {
        var copies = new ArrayList<List<@Nullable Step>>();
        for (var group : groups) copies.add(Collections.unmodifiableList(new ArrayList<@Nullable Step>(group)));
        groups = Collections.unmodifiableList(copies);
    }

    /** The steps that changed the text, in order. */
    public List<Step> steps() {
        return groups.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(Step.class::cast)
                .toList();
    }
}
