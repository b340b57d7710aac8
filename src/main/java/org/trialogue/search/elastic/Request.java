package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Query.View;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Chronicle;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;

/**
 * The request that a query becomes. Who may see what is a filter of the query itself, so hits, counts and facets hold to it alike; kind
 * and narrowing come after, so that a facet can count what it does not show.
 */
final class Request {

    /** Names the count of what holds the words. */
    static final String WORDED = "worded";

    static final String BEST = "best";
    private static final int PIECE = 320;

    private final Sought sought;
    private final Scope scope;
    private final Filters filters;

    Request(Sought sought, Scope scope) {
        this.sought = sought;
        this.scope = scope;
        this.filters = new Filters(sought);
    }

    /** Ranks by words, and counts if wanted. What is near in meaning is counted too, and has no score of its own. */
    SearchRequest ranking(String index, Set<String> near, boolean counting) {
        var meant = near.isEmpty() ? meant() : either(meant(), near);
        var request = found(index, meant, 0, Finding.DEPTH);
        request.aggregations(WORDED, Aggregation.of(of -> of.filter(Filters.all(required()))));
        if (!counting) return request.build();
        request.aggregations(Filters.KIND, counted(Filters.KIND, Filters.KIND));
        for (var facet : Sought.FACETS) request.aggregations(facet, counted(facet, Filters.field(facet)));
        if (sought.query().view() == View.TIMELINE) {
            request.aggregations(Chronicle.BEGUN, counted(Chronicle.BEGUN, Ordering.FIRST_YEAR));
            request.aggregations(Chronicle.ENDED, counted(Chronicle.ENDED, Ordering.LAST_YEAR));
        }
        return request.build();
    }

    /** Which of these are of the kind and the narrowing asked for. */
    SearchRequest narrowed(String index, Set<String> keys) {
        var chosen = new ArrayList<>(filters.narrowing(null));
        chosen.add(Filters.ids(keys));
        return SearchRequest.of(request -> request.index(index)
                .size(keys.size())
                .source(source -> source.fetch(false))
                .query(Filters.all(chosen)));
    }

    boolean isNarrowed() {
        return !filters.narrowing(null).isEmpty();
    }

    /** What else holds the words, in their order, but for these. */
    SearchRequest following(String index, Set<String> without, int from, int size) {
        var left = QueryBuilders.bool(bool -> bool.must(meant()).mustNot(Filters.ids(without)));
        return found(index, left, from, size).build();
    }

    /** What holds the words or is near in meaning, in the order asked for. */
    SearchRequest ordered(String index, Set<String> near) {
        var meant = near.isEmpty() ? meant() : either(meant(), near);
        var filters = new ArrayList<>(this.filters.narrowing(null));
        filters.add(meant);
        return SearchRequest.of(request -> request.index(index)
                .from(sought.slice().from())
                .size(sought.slice().size())
                .source(source -> source.fetch(false))
                .query(Filters.all(filters))
                .sort(Ordering.by(sought.query().order())));
    }

    /** Reads what is to be shown of these documents, with the passages that answer best. */
    SearchRequest showing(String index, List<String> keys) {
        var these = Filters.ids(keys);
        var query = QueryBuilders.bool(bool -> {
            bool.filter(filters.visible(), these);
            bool.should(new Clauses(sought, Scope.documentRelaxed()).required());
            bool.should(clauses().welcome()).should(bestPassage(true));
            sought.direction().ifPresent(direction -> bool.should(Near.passage(direction, these)));
            return bool;
        });
        return SearchRequest.of(request -> request.index(index)
                .size(keys.size())
                .source(source -> source.filter(filter -> filter.includes(
                        Filters.KIND,
                        "id",
                        "externalId",
                        "link",
                        Filters.LANGUAGE,
                        Shape.TITLE,
                        Shape.REVIEWED,
                        summary())))
                .query(query)
                .includeNamedQueriesScore(true)
                .highlight(titles()));
    }

    /**
     * Where what is near may be looked for: what the viewer may see, with the words in quotes and without those left out. The kind and the
     * narrowing come after, as with the words, so that whatever is counted of a value is what is listed when it is chosen.
     */
    List<Query> among() {
        var among = new ArrayList<Query>();
        among.add(filters.visible());
        among.addAll(clauses().exact());
        MeaningWeight.within(sought)
                .ifPresent(language -> among.add(Filters.terms(Filters.LANGUAGE, List.of(language))));
        var excluded = excluded();
        if (!excluded.isEmpty()) among.add(QueryBuilders.bool(bool -> bool.mustNot(excluded)));
        return among;
    }

    private String summary() {
        var reader = sought.query().reader().getLanguage();
        return Shape.SUMMARY + "." + (reader.isEmpty() ? Shape.OTHER : reader);
    }

    private SearchRequest.Builder found(String index, Query meant, int from, int size) {
        return new SearchRequest.Builder()
                .index(index)
                .from(from)
                .size(size)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(
                        filter -> filter.includes(Filters.KIND, "id", "link", Filters.LANGUAGE, Shape.UNMEANT)))
                .query(meant)
                .postFilter(Filters.all(filters.narrowing(null)))
                .sort(Ordering.by(Order.RELEVANCE));
    }

    private Clauses clauses() {
        return new Clauses(sought, scope);
    }

    private List<Query> excluded() {
        var excluded = new ArrayList<>(clauses().excluded());
        excluded.addAll(filters.excluded());
        return excluded;
    }

    private List<Query> required() {
        var required = new ArrayList<>(clauses().required());
        required.add(filters.visible());
        return required;
    }

    private Query meant() {
        return QueryBuilders.bool(bool -> bool.filter(filters.visible())
                .must(clauses().required())
                .should(clauses().welcome())
                .should(bestPassage(false))
                .minimumShouldMatch("0")
                .mustNot(excluded()));
    }

    private static Query either(Query meant, Set<String> near) {
        var without = QueryBuilders.constantScore(
                same -> same.filter(Filters.ids(near)).boost(0f));
        return QueryBuilders.bool(bool -> bool.should(meant, without).minimumShouldMatch("1"));
    }

    /** Weighs a document by its best passage, and may bring that passage along; where none answers, its first. */
    private Query bestPassage(boolean along) {
        var passage = new Clauses(sought, Scope.passage());
        var any = QueryBuilders.matchAll(all -> all.boost(0f));
        return QueryBuilders.nested(nested -> {
            nested.path("passages")
                    .scoreMode(ChildScoreMode.Max)
                    .query(inner -> inner.bool(
                            bool -> bool.should(any).should(passage.required()).should(passage.welcome())));
            return along ? nested.innerHits(answer()) : nested;
        });
    }

    private InnerHits answer() {
        return InnerHits.of(inner -> inner.name(BEST).size(1).highlight(highlight -> {
            signs(highlight).numberOfFragments(1).fragmentSize(PIECE).noMatchSize(PIECE);
            for (var language : Scope.LANGUAGES) field(highlight, "passages.text." + language);
            return highlight;
        }));
    }

    private Highlight titles() {
        return Highlight.of(highlight -> {
            signs(highlight).numberOfFragments(0);
            for (var language : Scope.LANGUAGES) field(highlight, Shape.TITLE + "." + language);
            return highlight;
        });
    }

    private static Highlight.Builder signs(Highlight.Builder highlight) {
        return highlight.preTags(Marked.START).postTags(Marked.END);
    }

    /** Words in quotes are found as written, in the twin of the field; the rest by their forms, so that no common word is set off. */
    private void field(Highlight.Builder highlight, String name) {
        var looked = sought.asked().exact().isEmpty() ? List.of(name) : List.of(name, name + ".plain");
        highlight.fields(NamedValue.of(name, HighlightField.of(field -> field.matchedFields(looked))));
    }

    private Aggregation counted(String facet, String field) {
        return Aggregation.of(of -> of.filter(Filters.all(filters.narrowing(facet)))
                .aggregations(
                        "values",
                        values -> values.terms(terms -> terms.field(field).size(Results.MOST_VALUES))));
    }
}
