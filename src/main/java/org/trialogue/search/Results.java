package org.trialogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found, for one viewer.
 *
 * @param source where the answer comes from
 * @param total how many there are under the kind and the narrowing asked for
 * @param remarks what the searcher should know of the answer, each once
 * @param hits one page of them, the best first, one a document
 * @param kinds how many of each kind there are, whichever kind is shown
 * @param facets how many of each value there are, by facet, the most frequent first, at most {@link #MOST_VALUES}
 * @param didYouMean the query with words that something holds in place of those that nothing holds; null where there is no need, or no such word
 * @param alsoSearched what else was searched because the vocabulary knows it under other words; values of facets as {@code region:002}
 */
public record Results(
        Source source,
        long total,
        List<Remark> remarks,
        List<Hit> hits,
        List<Count> kinds,
        Map<String, List<Count>> facets,
        @Nullable String didYouMean,
        List<String> alsoSearched) {

    /** So many values of a facet are told at most. */
    public static final int MOST_VALUES = 300;

    /** Where an answer comes from. */
    public enum Source {
        /** The search index: ranked, in three languages, with the vocabulary. */
        INDEX,
        /** The database, while the index is away: the words and their forms, and nothing more. */
        DATABASE
    }

    /** In what an answer differs from what was asked. */
    public enum Remark {
        /** Nothing held all the words, so some of them were enough. */
        RELAXED,
        /** Under the kind and the narrowing asked for, words in quotes stand nowhere side by side: they were searched one by one. */
        QUOTES_APART,
        /** Too many asked at once: the words alone answered, without their meaning. */
        WORDS_ALONE,
        /** Something was typed like {@code country:nowhere}, of which the field or the value is not known: it narrows nothing. */
        UNKNOWN_FIELD
    }

    /** How many there are of one value. */
    public record Count(String value, long count) {}

    /** The same, with one more remark. */
    public Results with(Remark remark) {
        if (remarks.contains(remark)) return this;
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new Results(source, total, more, hits, kinds, facets, didYouMean, alsoSearched);
    }

    /** The same, with another way to write the query. */
    public Results meaning(String written) {
        return new Results(source, total, remarks, hits, kinds, facets, written, alsoSearched);
    }

    /** Whether it was found by less than was asked for. */
    public boolean relaxed() {
        return remarks.contains(Remark.RELAXED) || remarks.contains(Remark.QUOTES_APART);
    }

    /** Keeps its own copies. */
    public Results {
        remarks = List.copyOf(remarks);
        hits = List.copyOf(hits);
        kinds = List.copyOf(kinds);
        facets = Map.copyOf(facets);
        alsoSearched = List.copyOf(alsoSearched);
    }
}
