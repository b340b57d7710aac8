package org.trialogue.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trialogue.search.SearchExpansion.Find;

/**
 * One way to word a query: the concepts it names as the vocabulary says them in one language, and the words left over.
 *
 * @param language {@code en, fr, es}
 * @param concepts for each concept what stands for it, one of which must be there
 * @param left the words that no concept covers
 */
public record Wording(String language, List<Named> concepts, List<String> left) {

    /**
     * What stands for a concept.
     *
     * @param phrases what it is called; where this language has no other word for it, what was typed
     * @param otherwise whether the phrases are other ones than what was typed
     * @param marked values of facets, by facet, of which things about it bear one
     */
    public record Named(List<String> phrases, boolean otherwise, Map<String, List<String>> marked) {

        /** Keeps its own copies. */
        public Named {
            phrases = List.copyOf(phrases);
            marked = Map.copyOf(marked);
        }

        private Stream<String> also() {
            var values = marked.entrySet().stream()
                    .flatMap(facet -> facet.getValue().stream().map(value -> facet.getKey() + ":" + value));
            return otherwise || marked.isEmpty() ? Stream.concat(Stream.of(phrases.getFirst()), values) : values;
        }
    }

    /** The languages in which entries are told apart. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private static final int MOST_PHRASES = 4;

    /** Keeps its own copies. */
    public Wording {
        concepts = List.copyOf(concepts);
        left = List.copyOf(left);
    }

    /** The other wordings of a query, one a language in which the vocabulary knows all that it found. */
    public static List<Wording> of(Asked asked, Collection<Find> finds) {
        if (finds.isEmpty()) return List.of();
        var left = left(asked.loose(), finds);
        return LANGUAGES.stream()
                .flatMap(language -> inLanguage(language, asked, finds, left))
                .toList();
    }

    /**
     * What is searched in addition, for the searcher to see: the first phrase of each concept in each wording, and the values of facets, such as
     * {@code region:002}, that count as well.
     */
    public static List<String> alsoSearched(Collection<Wording> wordings) {
        return wordings.stream()
                .flatMap(wording -> wording.concepts.stream())
                .flatMap(Named::also)
                .distinct()
                .toList();
    }

    private static Stream<Wording> inLanguage(String language, Asked asked, Collection<Find> finds, List<String> left) {
        var concepts = new ArrayList<Named>();
        var other = false;
        for (var find : finds) {
            var said = find.said().getOrDefault(language, List.of());
            other |= !said.isEmpty() || !find.marked().isEmpty();
            var phrases = said.isEmpty()
                    ? List.of(String.join(" ", asked.loose().subList(find.from(), find.to())))
                    : said.subList(0, Math.min(MOST_PHRASES, said.size()));
            concepts.add(new Named(phrases, !said.isEmpty(), find.marked()));
        }
        return other ? Stream.of(new Wording(language, concepts, left)) : Stream.empty();
    }

    private static List<String> left(List<String> words, Collection<Find> finds) {
        var left = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var place = i;
            if (finds.stream().noneMatch(find -> find.from() <= place && place < find.to())) left.add(words.get(i));
        }
        return left;
    }
}
