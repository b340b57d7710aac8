package org.trialogue.search.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.trialogue.search.Query;

/**
 * A query ready to be answered.
 *
 * @param query as it was asked
 * @param asked as it was read
 * @param left what is not looked for, by its facet or {@code kind}
 * @param wordings how else the vocabulary words it
 * @param direction what the loose words mean; empty when there are none, or no model to tell
 * @param weight how much the meaning counts beside the words, where that is not left to the question
 * @param slice which of the hits to answer with
 * @param only the keys of what alone is looked at, where that is not everything
 * @param rooms the rooms that the viewer may enter: besides what everyone may see, nothing else is found or counted
 */
public record Sought(
        Query query,
        Asked asked,
        Map<String, List<String>> left,
        List<Wording> wordings,
        Set<UUID> rooms,
        Optional<Set<String>> only,
        Optional<Direction> direction,
        OptionalDouble weight,
        Slice slice) {

    /**
     * What a question means, as the model has it.
     *
     * @param sure whether the model knows all of its words
     * @param weights how much what the model says counts
     */
    public record Direction(List<Float> numbers, boolean sure, Weights weights) {

        /** Keeps its own copy. */
        public Direction {
            numbers = List.copyOf(numbers);
        }
    }

    /** Which of the hits to answer with: so many, from one on, counted from 0. */
    public record Slice(int from, int size) {}

    /** The facets that results are counted and narrowed by. */
    public static final List<String> FACETS = List.of(
            "theme",
            "right",
            "target",
            "cause",
            "sector",
            "country",
            "region",
            "party",
            "instrument",
            "article",
            "evidence",
            "objectives",
            "transferability",
            "response",
            "endorsement",
            "language");

    /** Keeps its own copies. */
    public Sought {
        left = Map.copyOf(left);
        wordings = List.copyOf(wordings);
        rooms = Set.copyOf(rooms);
        only = only.map(Set::copyOf);
    }
}
