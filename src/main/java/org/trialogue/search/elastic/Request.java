package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;

/**
 * The request that a query becomes. Who may see what is a filter of the query itself, so hits, counts and facets hold to it alike; kind
 * and narrowing come after, so that a facet can count what it does not show.
 */
final class Request {

    static final String KIND = "kind";
    static final String LANGUAGE = "language";

    /** Names the count of what holds the words. */
    static final String WORDED = "worded";

    static final String BEST = "best";
    private static final int MOST_VALUES = 30;
    private static final int PIECE = 320;

    private final Sought sought;
    private final Scope scope;

    Request(Sought sought, Scope scope) {
        this.sought = sought;
        this.scope = scope;
    }

    /** Ranks by words, and counts. What is near in meaning is counted too, and has no score of its own. */
    SearchRequest ranking(String index, Set<String> near) {
        var meant = near.isEmpty() ? meant() : either(meant(), near);
        var request = found(index, meant, 0, Finding.DEPTH);
        request.aggregations(WORDED, Aggregation.of(of -> of.filter(all(required()))));
        request.aggregations(KIND, counted(KIND, KIND));
        for (var facet : Sought.FACETS) request.aggregations(facet, counted(facet, field(facet)));
        return request.build();
    }

    /** What else holds the words, in their order, but for these. */
    SearchRequest following(String index, Set<String> without, int from, int size) {
        var left = QueryBuilders.bool(bool -> bool.must(meant()).mustNot(ids(without)));
        return found(index, left, from, size).build();
    }

    /** Reads what is to be shown of these documents, with the passages that answer best. */
    SearchRequest showing(String index, List<String> keys) {
        var these = ids(keys);
        var query = QueryBuilders.bool(bool -> {
            bool.filter(visible(), these);
            bool.should(new Clauses(sought, Scope.documentRelaxed()).required());
            bool.should(clauses().welcome()).should(bestPassage(true));
            sought.direction().ifPresent(direction -> bool.should(Near.passage(direction, these)));
            return bool;
        });
        return SearchRequest.of(request -> request.index(index)
                .size(keys.size())
                .source(source -> source.filter(
                        filter -> filter.includes(KIND, "id", "externalId", "link", LANGUAGE, Shape.TITLE)))
                .query(query)
                .includeNamedQueriesScore(true)
                .highlight(titles()));
    }

    /** Where what is near may be looked for: what the viewer may see, as narrowed, with the words in quotes and without those left out. */
    List<Query> among() {
        var among = new ArrayList<>(narrowing(null));
        among.add(visible());
        among.addAll(clauses().exact());
        MeaningWeight.within(sought).ifPresent(language -> among.add(terms(LANGUAGE, List.of(language))));
        var excluded = clauses().excluded();
        if (!excluded.isEmpty()) among.add(QueryBuilders.bool(bool -> bool.mustNot(excluded)));
        return among;
    }

    private SearchRequest.Builder found(String index, Query meant, int from, int size) {
        return new SearchRequest.Builder()
                .index(index)
                .from(from)
                .size(size)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(filter -> filter.includes(KIND, "id", "link", LANGUAGE)))
                .query(meant)
                .postFilter(all(narrowing(null)))
                .sort(
                        SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                        SortOptions.of(
                                sort -> sort.field(field -> field.field("sort").order(SortOrder.Asc))));
    }

    private Clauses clauses() {
        return new Clauses(sought, scope);
    }

    private List<Query> required() {
        var required = new ArrayList<>(clauses().required());
        required.add(visible());
        return required;
    }

    private Query meant() {
        return QueryBuilders.bool(bool -> bool.filter(visible())
                .must(clauses().required())
                .should(clauses().welcome())
                .should(bestPassage(false))
                .minimumShouldMatch("0")
                .mustNot(clauses().excluded()));
    }

    private static Query either(Query meant, Set<String> near) {
        var without = QueryBuilders.constantScore(same -> same.filter(ids(near)).boost(0f));
        return QueryBuilders.bool(bool -> bool.should(meant, without).minimumShouldMatch("1"));
    }

    private static Query ids(Collection<String> keys) {
        return QueryBuilders.ids(ids -> ids.values(List.copyOf(keys)));
    }

    private Query visible() {
        var audiences = Stream.concat(
                        Stream.of(Shape.EVERYONE), sought.rooms().stream().map(UUID::toString))
                .map(FieldValue::of)
                .toList();
        return QueryBuilders.terms(terms -> terms.field(Shape.AUDIENCE).terms(values -> values.value(audiences)));
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
        return Aggregation.of(of -> of.filter(all(narrowing(facet)))
                .aggregations(
                        "values",
                        values -> values.terms(terms -> terms.field(field).size(MOST_VALUES))));
    }

    private List<Query> narrowing(@Nullable String but) {
        var filters = new ArrayList<Query>();
        var kind = sought.query().kind();
        if (kind != null && !KIND.equals(but)) filters.add(terms(KIND, List.of(kind)));
        for (var facet : Sought.FACETS) {
            var values = sought.query().narrowing().getOrDefault(facet, List.of());
            if (!values.isEmpty() && !facet.equals(but)) filters.add(terms(field(facet), values));
        }
        return filters;
    }

    private static Query terms(String field, List<String> values) {
        var wanted = values.stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(terms -> terms.field(field).terms(any -> any.value(wanted)));
    }

    private static Query all(List<Query> filters) {
        return filters.isEmpty()
                ? QueryBuilders.matchAll(any -> any)
                : QueryBuilders.bool(bool -> bool.filter(filters));
    }

    private static String field(String facet) {
        return "language".equals(facet) ? facet : "facets." + facet;
    }
}
