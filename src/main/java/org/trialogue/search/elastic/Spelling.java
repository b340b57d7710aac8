package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
 * suggestion, and hinders none.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 4;
    private static final int LOOKED_AT = 6;
    private static final int SUGGESTED = 10;
    private static final String PLAIN = ".plain";

    private final ElasticsearchClient client;
    private final String alias;
    private final Sought sought;

    Spelling(ElasticsearchClient client, String alias, Sought sought) {
        this.client = client;
        this.alias = alias;
        this.sought = sought;
    }

    /** The words that nothing holds, each with one that something holds. */
    Map<String, String> respelled() throws IOException {
        Map<String, String> respelled = new LinkedHashMap<>();
        for (var word : sought.asked().loose().stream()
                .filter(each -> each.length() >= SHORTEST)
                .limit(MOST_WORDS)
                .toList()) if (asHeld(word).isEmpty()) like(word).ifPresent(other -> respelled.put(word, other.word()));
        return respelled;
    }

    /**
     * A word as it stands in a document.
     *
     * @param documents how many hold it that the viewer may see
     */
    private record Held(String word, long documents) {}

    /** Of the candidates that differ in the fewest letters the one that most documents hold. */
    private Optional<Held> like(String word) throws IOException {
        for (var alike : candidates(word).values()) {
            var held = new ArrayList<Held>();
            for (var candidate : alike) asHeld(candidate).ifPresent(held::add);
            if (!held.isEmpty()) return held.stream().max(Comparator.comparingLong(Held::documents));
        }
        return Optional.empty();
    }

    /** Those whoever may see them, by how many letters differ. */
    private SortedMap<Long, List<String>> candidates(String word) throws IOException {
        Set<String> seen = new HashSet<>();
        var response =
                client.search(request -> request.index(alias).size(0).suggest(suggest(word)), Answer.Document.class);
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

    /** A word as a document has it that the viewer may see; empty when none has it. */
    private Optional<Held> asHeld(String word) throws IOException {
        var request = SearchRequest.of(ask -> ask.index(alias)
                .size(1)
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
        var hits = client.search(request, Answer.Document.class).hits();
        var total = hits.total();
        return hits.hits().stream()
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
