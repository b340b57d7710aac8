package org.trialogue.search;

import java.util.LinkedHashMap;
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
 * @param years only what falls into some of these years
 * @param order what comes first
 * @param page from 0
 * @param reader the language the searcher reads in: it weighs a little more than the others
 * @param view how what is found is shown
 */
public record Query(
        String words,
        @Nullable String kind,
        Map<String, List<String>> narrowing,
        Years years,
        Order order,
        int page,
        Locale reader,
        View view) {

    /** How what is found is shown. */
    public enum View {
        /** Document after document. */
        LIST,
        /** How many there are of each country. */
        MAP,
        /** How many were going on in each year. */
        TIMELINE
    }

    /** What comes first. */
    public enum Order {
        /** What answers best. */
        RELEVANCE,
        /** The newest, by the last year that is known; what has no year comes last. */
        DATE,
        /** What is supported best, from a controlled study down to an account; what is not rated comes last. */
        EVIDENCE
    }

    /** How many hits a page holds. */
    public static final int PAGE = 20;

    /** The last page that can be asked for. */
    public static final int LAST_PAGE = 200;

    /** Keeps its own copies, and a page that exists. Nothing in it has signs that control, which no database takes. */
    public Query {
        words = words.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]", " ");
        kind = kind == null || plain(kind).isBlank() ? null : plain(kind);
        narrowing = plain(narrowing);
        page = Math.clamp(page, 0, LAST_PAGE);
    }

    /** As a list. */
    public Query(
            String words,
            @Nullable String kind,
            Map<String, List<String>> narrowing,
            Years years,
            Order order,
            int page,
            Locale reader) {
        this(words, kind, narrowing, years, order, page, reader, View.LIST);
    }

    /** Of all years, the best first. */
    public Query(String words, @Nullable String kind, Map<String, List<String>> narrowing, int page, Locale reader) {
        this(words, kind, narrowing, Years.ANY, Order.RELEVANCE, page, reader);
    }

    /** Everything that holds these words. */
    public static Query of(String words, Locale reader) {
        return new Query(words, null, Map.of(), 0, reader);
    }

    /** The same in one kind, or in all where none is named, from the first page. */
    public Query inKind(@Nullable String other) {
        return new Query(words, other, narrowing, years, order, 0, reader, view);
    }

    /** The same with other words, from the first page. */
    public Query worded(String other) {
        return new Query(other, kind, narrowing, years, order, 0, reader, view);
    }

    /** The same narrowed by other values, from the first page. */
    public Query narrowedBy(Map<String, List<String>> other) {
        return new Query(words, kind, other, years, order, 0, reader, view);
    }

    /** The same in other years, from the first page. */
    public Query during(Years other) {
        return new Query(words, kind, narrowing, other, order, 0, reader, view);
    }

    /** The same in another order, from the first page. */
    public Query orderedBy(Order other) {
        return new Query(words, kind, narrowing, years, other, 0, reader, view);
    }

    /** Another page of the same. */
    public Query onPage(int other) {
        return new Query(words, kind, narrowing, years, order, other, reader, view);
    }

    /** The same shown otherwise, from the first page. */
    public Query shownAs(View other) {
        return new Query(words, kind, narrowing, years, order, 0, reader, other);
    }

    /** Whether nothing was asked at all. */
    public boolean blank() {
        return words.isBlank() && !isNarrowed();
    }

    /** Whether less is searched than there is. */
    public boolean isNarrowed() {
        return kind != null || !narrowing.isEmpty() || !years.any();
    }

    private static Map<String, List<String>> plain(Map<String, List<String>> narrowing) {
        var plain = new LinkedHashMap<String, List<String>>();
        narrowing.forEach((facet, values) -> {
            var left = values.stream()
                    .map(Query::plain)
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!left.isEmpty()) plain.put(facet, left);
        });
        return Map.copyOf(plain);
    }

    private static String plain(String value) {
        return value.replaceAll("[\\p{Cc}\\p{Cs}]", "");
    }
}
