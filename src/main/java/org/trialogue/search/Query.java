package org.trialogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for, as the address of the page says it.
 *
 * @param words what was typed: words, "exact words" in quotes, and -words to leave out; nothing in it can be wrong
 * @param kind the one kind to show, or null for all
 * @param narrowing facet values to narrow by, such as {@code theme → [recruitment]}; the values of one facet widen each other
 * @param page from 0
 * @param reader the language the searcher reads in: it weighs a little more than the others
 */
public record Query(String words, @Nullable String kind, Map<String, List<String>> narrowing, int page, Locale reader) {

    /** How many hits a page holds. */
    public static final int PAGE = 20;

    /** The last page that can be asked for. */
    public static final int LAST_PAGE = 200;

    /** Keeps its own copy, and a page that exists. */
    public Query {
        narrowing = Map.copyOf(narrowing);
        page = Math.clamp(page, 0, LAST_PAGE);
    }

    /** Everything that holds these words. */
    public static Query of(String words, Locale reader) {
        return new Query(words, null, Map.of(), 0, reader);
    }

    /** Whether nothing was asked at all. */
    public boolean blank() {
        return words.isBlank() && !isNarrowed();
    }

    /** Whether less is searched than there is. */
    public boolean isNarrowed() {
        return kind != null || !narrowing.isEmpty();
    }
}
