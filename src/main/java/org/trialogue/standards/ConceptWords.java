package org.trialogue.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trialogue.platform.Refusal;

/**
 * What a concept is called: a label in each language, and what else people say for it.
 *
 * @param labels by language, one for each
 * @param synonyms by language, none of them blank or twice
 */
public record ConceptWords(Map<String, String> labels, Map<String, List<String>> synonyms) {

    /** The languages of the vocabularies. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es");

    /** The longest label or synonym. */
    public static final int LONGEST = 120;

    /** How many synonyms a language may have. */
    public static final int MOST = 30;

    /**
     * Without the blanks around, without what is there twice.
     *
     * @throws Refusal when a label is missing, or something is too long or too much
     */
    public ConceptWords {
        var called = new HashMap<String, String>();
        var others = new HashMap<String, List<String>>();
        for (var language : LANGUAGES) {
            var label = plain(labels.getOrDefault(language, ""));
            if (label.isEmpty()) throw new Refusal("standards.refused.label-missing." + language);
            called.put(language, label);
            others.put(language, rest(label, synonyms.getOrDefault(language, List.of())));
        }
        labels = Map.copyOf(called);
        synonyms = Map.copyOf(others);
    }

    /** The words of a concept as it stands. */
    public static ConceptWords of(Concept concept) {
        return new ConceptWords(concept.labels(), concept.synonyms());
    }

    /** The label in a language and the synonyms after it. */
    public List<String> all(String language) {
        var all = new ArrayList<String>();
        all.add(labels.getOrDefault(language, ""));
        all.addAll(synonyms.getOrDefault(language, List.of()));
        return all;
    }

    private static List<String> rest(String label, List<String> typed) {
        var seen = new LinkedHashSet<String>();
        seen.add(label.toLowerCase(Locale.ROOT));
        var kept = typed.stream()
                .map(ConceptWords::plain)
                .filter(word -> !word.isEmpty() && seen.add(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (kept.size() > MOST) throw new Refusal("standards.refused.synonyms", MOST);
        return kept;
    }

    private static String plain(String word) {
        var plain = word.replaceAll("\\s+", " ").strip();
        if (plain.length() > LONGEST) throw new Refusal("standards.refused.word-long", LONGEST);
        return plain;
    }
}
