package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;

/**
 * How words are written that no document holds. What the index suggests it takes from all documents, so each suggestion is looked for among those
 * that the viewer may see, and comes as it stands in one of them; so does whether the word itself is held. What the viewer may not see makes no
 * suggestion, and hinders one only where more than thirty words that are hidden are more like it.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 4;
    private static final int LOOKED_AT = 30;
    private static final int SUGGESTED = 30;
    private static final String PLAIN = ".plain";

    private final Several several;
    private final Sought sought;

    Spelling(Several several, Sought sought) {
        this.several = several;
        this.sought = sought;
    }

    /** The words that nothing holds, each with one that something holds. Two requests, whatever was typed. */
    Map<String, String> respelled() throws IOException {
        var words = sought.asked().loose().stream()
                .filter(each -> each.length() >= SHORTEST)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) return Map.of();
        var alike = candidates(words);
        if (alike.isEmpty()) return Map.of();
        var held = held(alike.values().stream()
                .flatMap(each -> each.values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList());
        Map<String, String> respelled = new LinkedHashMap<>();
        alike.forEach(
                (word, candidates) -> best(candidates, held).ifPresent(other -> respelled.put(word, other.word())));
        return respelled;
    }

    /**
     * A word as it stands in a document.
     *
     * @param documents how many hold it that the viewer may see
     */
    private record Held(String word, long documents) {}

    /** Of the candidates that differ in the fewest letters the one that most documents hold. */
    private static Optional<Held> best(SortedMap<Long, List<String>> candidates, Map<String, Held> held) {
        return candidates.values().stream()
                .map(alike -> alike.stream()
                        .flatMap(each -> Optional.ofNullable(held.get(each)).stream())
                        .max(Comparator.comparingLong(Held::documents)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** For each of the words that nothing holds those that are like it, whoever may see them, by how many letters differ. */
    private Map<String, SortedMap<Long, List<String>>> candidates(List<String> words) throws IOException {
        var asked = new ArrayList<SearchRequest>();
        for (var word : words) {
            asked.add(holding(word));
            asked.add(SearchRequest.of(request -> request.size(0).suggest(suggest(word))));
        }
        var answers = several.answers(asked);
        Map<String, SortedMap<Long, List<String>>> candidates = new LinkedHashMap<>();
        for (var n = 0; n < words.size(); n++) {
            var word = words.get(n);
            if (held(word, answers.get(2 * n)).isEmpty())
                candidates.put(word, candidates(word, answers.get(2 * n + 1)));
        }
        return candidates;
    }

    private static SortedMap<Long, List<String>> candidates(String word, ResponseBody<Answer.Document> response) {
        Set<String> seen = new HashSet<>();
        return response.suggest().values().stream()
                .flatMap(List::stream)
                .flatMap(suggestion -> suggestion.term().options().stream())
                .sorted(Comparator.<TermSuggestOption>comparingLong(option -> apart(word, option))
                        .thenComparing(Comparator.comparingLong(TermSuggestOption::freq)
                                .reversed()))
                .filter(option -> seen.add(option.text()))
                .limit(LOOKED_AT)
                .collect(Collectors.groupingBy(
                        option -> apart(word, option),
                        TreeMap::new,
                        Collectors.mapping(TermSuggestOption::text, Collectors.toList())));
    }

    /** Those of the words that a document has which the viewer may see. */
    private Map<String, Held> held(List<String> words) throws IOException {
        if (words.isEmpty()) return Map.of();
        var answers = several.answers(words.stream().map(this::holding).toList());
        Map<String, Held> held = new HashMap<>();
        for (var n = 0; n < words.size(); n++) {
            var word = words.get(n);
            held(word, answers.get(n)).ifPresent(each -> held.put(word, each));
        }
        return held;
    }

    /** Elasticsearch says how alike two words are as a share of the shorter one. */
    private static long apart(String word, TermSuggestOption option) {
        return Math.round(
                (1 - option.score()) * Math.min(word.length(), option.text().length()));
    }

    private static Suggester suggest(String word) {
        return Suggester.of(suggester -> {
            suggester.text(word);
            fields().forEach(field -> suggester.suggesters(
                    field,
                    how -> how.term(term -> term.field(field)
                            .suggestMode(SuggestMode.Always)
                            .minWordLength(SHORTEST)
                            .size(SUGGESTED))));
            return suggester;
        });
    }

    private static Stream<String> fields() {
        return Scope.LANGUAGES.stream()
                .flatMap(language -> Stream.of(Shape.TITLE + "." + language + PLAIN, "text." + language + PLAIN));
    }

    /** Asks for a document that has a word, and that the viewer may see. */
    private SearchRequest holding(String word) {
        return SearchRequest.of(ask -> ask.size(1)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.fetch(false))
                .highlight(highlight -> {
                    highlight.preTags(Marked.START).postTags(Marked.END).numberOfFragments(1);
                    for (var language : Scope.LANGUAGES)
                        highlight.fields(
                                NamedValue.of(Shape.TITLE + "." + language + PLAIN, HighlightField.of(field -> field)));
                    return highlight;
                })
                .query(QueryBuilders.bool(bool -> bool.filter(new Filters(sought).visible())
                        .should(inTitles(word), inPassages(word))
                        .minimumShouldMatch("1"))));
    }

    /** A word as it stands in what was found; empty where nothing was. */
    private static Optional<Held> held(String word, ResponseBody<Answer.Document> answer) {
        var total = answer.hits().total();
        return answer.hits().hits().stream()
                .findFirst()
                .map(hit -> Marked.found(marked(hit).map(Marked::spans).limit(1).toList()))
                .map(found -> new Held(found.isEmpty() ? word : found.getFirst(), total == null ? 1 : total.value()));
    }

    private static Query inTitles(String word) {
        var fields = Scope.LANGUAGES.stream()
                .map(language -> Shape.TITLE + "." + language + PLAIN)
                .toList();
        return QueryBuilders.multiMatch(match -> match.fields(fields).query(word));
    }

    private static Query inPassages(String word) {
        var fields = Scope.LANGUAGES.stream()
                .map(language -> "passages.text." + language + PLAIN)
                .toList();
        var along = InnerHits.of(inner -> inner.size(1)
                .source(source -> source.fetch(false))
                .highlight(highlight -> {
                    highlight.preTags(Marked.START).postTags(Marked.END).numberOfFragments(1);
                    fields.forEach(name -> highlight.fields(NamedValue.of(name, HighlightField.of(field -> field))));
                    return highlight;
                }));
        return QueryBuilders.nested(nested -> nested.path("passages")
                .query(QueryBuilders.multiMatch(match -> match.fields(fields).query(word)))
                .innerHits(along));
    }

    private static Stream<String> marked(Hit<Answer.Document> hit) {
        var inside = hit.innerHits().values().stream()
                .flatMap(inner -> inner.hits().hits().stream())
                .flatMap(passage -> passage.highlight().values().stream());
        return Stream.concat(hit.highlight().values().stream(), inside).flatMap(List::stream);
    }
}
