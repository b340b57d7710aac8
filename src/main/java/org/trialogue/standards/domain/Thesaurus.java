package org.trialogue.standards.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.search.SearchExpansion.Find;
import org.trialogue.standards.Concept;

/**
 * The labels and synonyms of concepts, to be found in a query: whatever the accents, the case, and an s at the end. Where a phrase
 * belongs to several concepts it stands for each of them; of phrases that overlap, the longer one counts.
 */
public final class Thesaurus {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es");
    private static final String PLACES = "countries";

    private final Map<List<String>, Set<Concept>> byWords = new HashMap<>();
    private final int longest;

    /** Takes in the concepts. */
    public Thesaurus(Collection<Concept> concepts) {
        for (var concept : concepts)
            phrases(concept)
                    .map(Thesaurus::folded)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> byWords.computeIfAbsent(words, any -> new LinkedHashSet<>())
                            .add(concept));
        longest = byWords.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Finds concepts in the words of a query. */
    public List<Find> find(List<String> words) {
        var folded = words.stream().map(Thesaurus::fold).toList();
        var finds = new ArrayList<Find>();
        var at = 0;
        while (at < words.size()) {
            var length = longestFrom(folded, at);
            if (length > 0) finds.add(found(folded, at, at + length));
            at += Math.max(1, length);
        }
        return finds;
    }

    /** What a concept is called in each language, and its key, each so that {@link #name} of what somebody types is the same. */
    public static Set<String> names(Concept concept) {
        return Stream.concat(Stream.of(concept.key()), phrases(concept))
                .map(Thesaurus::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name without accents, capitals, and an s at the end of a word. */
    public static String name(String typed) {
        return String.join(" ", folded(typed.toLowerCase(Locale.ROOT)));
    }

    private int longestFrom(List<String> words, int at) {
        for (var length = Math.min(longest, words.size() - at); length > 0; length--)
            if (byWords.containsKey(words.subList(at, at + length))) return length;
        return 0;
    }

    private Find found(List<String> words, int from, int to) {
        var here = words.subList(from, to);
        var said = new LinkedHashMap<String, List<String>>();
        for (var language : LANGUAGES) {
            var phrases = byWords.getOrDefault(here, Set.of()).stream()
                    .flatMap(concept -> phrases(concept, language))
                    .filter(phrase -> !folded(phrase).equals(here))
                    .distinct()
                    .toList();
            if (!phrases.isEmpty()) said.put(language, phrases);
        }
        return new Find(from, to, said, marked(byWords.getOrDefault(here, Set.of())));
    }

    /** Things are marked with the countries that they are about, and found by their regions; those say little in words. */
    private static Map<String, List<String>> marked(Set<Concept> concepts) {
        return concepts.stream()
                .filter(concept -> concept.scheme().equals(PLACES))
                .map(Concept::key)
                .collect(Collectors.groupingBy(key -> Character.isDigit(key.charAt(0)) ? "region" : "country"));
    }

    private static Stream<String> phrases(Concept concept) {
        return LANGUAGES.stream().flatMap(language -> phrases(concept, language));
    }

    private static Stream<String> phrases(Concept concept, String language) {
        return Stream.concat(
                        Stream.ofNullable(concept.labels().get(language)),
                        concept.synonyms().getOrDefault(language, List.of()).stream())
                .map(phrase -> phrase.replaceAll("\\s*\\([^)]*\\)", "").toLowerCase(Locale.ROOT));
    }

    private static List<String> folded(String phrase) {
        return Arrays.stream(phrase.split("[^\\p{L}\\p{N}\\p{M}'’.]+"))
                .map(word -> word.replaceAll("\\.+$", ""))
                .filter(word -> !word.isBlank())
                .map(Thesaurus::fold)
                .toList();
    }

    private static String fold(String word) {
        var plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return plain.length() > 3 && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
