package org.trialogue.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What articles and principles of different sources have in common: a row of the crosswalk.
 *
 * @param labels by language; English is always there
 * @param rights keys of the vocabulary {@code rights} that it stands for
 * @param links all of them, the withdrawn ones too
 */
public record CrosswalkSubject(String key, Map<String, String> labels, List<String> rights, List<CrosswalkLink> links) {

    /** Keeps its own copies. */
    public CrosswalkSubject {
        labels = Map.copyOf(labels);
        rights = List.copyOf(rights);
        links = List.copyOf(links);
    }

    /** What it is called in the reader's language, or else in English. */
    public String label(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", key));
    }

    /** Those of its links that count. */
    public List<CrosswalkLink> standing() {
        return links.stream().filter(CrosswalkLink::stands).toList();
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "crosswalk/" + key;
    }
}
