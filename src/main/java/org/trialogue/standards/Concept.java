package org.trialogue.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that practices, texts and plans are tagged with.
 *
 * @param labels by language; English is always there
 * @param synonyms by language; a synonym widens a search and never replaces the label
 * @param broader keys of what it is a part of, in the same vocabulary
 * @param related keys of what belongs beside it, in the same vocabulary
 * @param retired whether nothing new is tagged with it
 * @param successor the key of what stands in its place since it was retired, or null where nothing does
 */
public record Concept(
        String scheme,
        String key,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        List<String> broader,
        List<String> related,
        boolean retired,
        @Nullable String successor) {

    /** One that is not retired. */
    public Concept(
            String scheme,
            String key,
            Map<String, String> labels,
            Map<String, List<String>> synonyms,
            List<String> broader,
            List<String> related) {
        this(scheme, key, labels, synonyms, broader, related, false, null);
    }

    /** Keeps its own copies. */
    public Concept {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
    }

    /** What it is called in the reader's language, or else in English. */
    public String label(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", key));
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "vocabularies/" + scheme + "/" + key;
    }
}
