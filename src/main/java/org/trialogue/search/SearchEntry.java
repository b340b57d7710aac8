package org.trialogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found: a text, a practice, an instrument, a commitment. The module that owns it writes it, its address included;
 * search knows nothing else of it.
 *
 * @param kind what it is, such as {@code practice}; the key of its word is {@code search.kind.<kind>}
 * @param id its key, unique within its kind
 * @param version a number that grows with each change: an older version never replaces a newer one
 * @param title what it is called
 * @param link its address within the portal, beginning with no slash
 * @param language the language it is written in
 * @param audience who may find it
 * @param passages what it says, in the order of the text; a hit shows the best one
 * @param facets values to narrow by, such as {@code theme → [recruitment]}; the keys are those of the vocabularies. Under {@code language} stand all the
 *     languages in which it is told, in two letters, where it is told in others than its own
 * @param renderings its title in other languages
 * @param externalId what it is known by where it was imported from, or null
 * @param years when it was, or null where that is not known or means nothing
 */
public record SearchEntry(
        String kind,
        String id,
        long version,
        String title,
        String link,
        Locale language,
        Audience audience,
        List<Passage> passages,
        Map<String, List<String>> facets,
        List<Rendering> renderings,
        @Nullable String externalId,
        @Nullable Years years) {

    /** Keeps its own copies. */
    public SearchEntry {
        passages = List.copyOf(passages);
        facets = Map.copyOf(facets);
        renderings = List.copyOf(renderings);
    }

    /** An entry that is known in its own language alone. */
    public SearchEntry(
            String kind,
            String id,
            long version,
            String title,
            String link,
            Locale language,
            Audience audience,
            List<Passage> passages,
            Map<String, List<String>> facets) {
        this(kind, id, version, title, link, language, audience, passages, facets, List.of());
    }

    /** An entry that was not imported. */
    public SearchEntry(
            String kind,
            String id,
            long version,
            String title,
            String link,
            Locale language,
            Audience audience,
            List<Passage> passages,
            Map<String, List<String>> facets,
            List<Rendering> renderings) {
        this(kind, id, version, title, link, language, audience, passages, facets, renderings, null, null);
    }

    /** The same, with when it was. */
    public SearchEntry during(@Nullable Years when) {
        return new SearchEntry(
                kind, id, version, title, link, language, audience, passages, facets, renderings, externalId, when);
    }
}
