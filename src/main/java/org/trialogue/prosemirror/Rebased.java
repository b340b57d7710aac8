package org.trialogue.prosemirror;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of rebasing a commit.
 *
 * @param doc the document after the steps that could be placed
 * @param groups for each group as sent, its steps as applied, of which one may come in parts that spare what others wrote, then those that
 *     take marks off what was not meant; all null where
 *     the group could not be placed
 * @param maps the maps of the applied steps, in order
 */
public record Rebased(Node doc, List<List<@Nullable Step>> groups, List<StepMap> maps) {
    /** The applied steps, in order. */
    public List<Step> applied() {
        return groups.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(Step.class::cast)
                .toList();
    }
}
