package org.trialogue.search;

import java.util.List;
import java.util.Map;

/**
 * What was found, for one viewer.
 *
 * @param source where the answer comes from
 * @param total how many there are under the kind and the narrowing asked for
 * @param relaxed whether nothing held all the words, so that some of them were enough
 * @param hits one page of them, the best first, one a document
 * @param kinds how many of each kind there are, whichever kind is shown
 * @param facets how many of each value there are, by facet, the most frequent first
 * @param alsoSearched what else was searched because the vocabulary knows it under other words
 */
public record Results(
        Source source,
        long total,
        boolean relaxed,
        List<Hit> hits,
        List<Count> kinds,
        Map<String, List<Count>> facets,
        List<String> alsoSearched) {

    /** Where an answer comes from. */
    public enum Source {
        /** The search index: ranked, in three languages, with the vocabulary. */
        INDEX,
        /** The database, while the index is away: the words and their forms, and nothing more. */
        DATABASE
    }

    /** How many there are of one value. */
    public record Count(String value, long count) {}

    /** The same, found by less than was asked for. */
    public Results madeRelaxed() {
        return new Results(source, total, true, hits, kinds, facets, alsoSearched);
    }

    /** Keeps its own copies. */
    public Results {
        hits = List.copyOf(hits);
        kinds = List.copyOf(kinds);
        facets = Map.copyOf(facets);
        alsoSearched = List.copyOf(alsoSearched);
    }
}
