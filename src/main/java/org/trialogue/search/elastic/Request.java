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
import java.util.List;
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
    static final String BEST = "best";
    private static final int MOST_VALUES = 30;
    private static final int PIECE = 320;

    private final Sought sought;
    private final Scope scope;

    Request(Sought sought, Scope scope) {
        this.sought = sought;
        this.scope = scope;
    }

    SearchRequest on(String index) {
        var query = sought.query();
        var request = new SearchRequest.Builder()
                .index(index)
                .from(query.page() * org.trialogue.search.Query.PAGE)
                .size(org.trialogue.search.Query.PAGE)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(filter -> filter.includes(KIND, "id", "link", "language", Shape.TITLE)))
                .query(meant())
                .postFilter(all(narrowing(null)))
                .highlight(titles())
                .sort(
                        SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                        SortOptions.of(
                                sort -> sort.field(field -> field.field("sort").order(SortOrder.Asc))));
        request.aggregations(KIND, counted(KIND, KIND));
        for (var facet : Sought.FACETS) request.aggregations(facet, counted(facet, field(facet)));
        return request.build();
    }

    private Query meant() {
        var clauses = new Clauses(sought, scope);
        return QueryBuilders.bool(bool -> bool.filter(visible())
                .must(clauses.required())
                .should(clauses.welcome())
                .should(bestPassage())
                .minimumShouldMatch("0")
                .mustNot(clauses.excluded()));
    }

    private Query visible() {
        var audiences = Stream.concat(
                        Stream.of(Shape.EVERYONE), sought.rooms().stream().map(UUID::toString))
                .map(FieldValue::of)
                .toList();
        return QueryBuilders.terms(terms -> terms.field(Shape.AUDIENCE).terms(values -> values.value(audiences)));
    }

    /** Weighs a document by its best passage, and brings that passage along; where none answers, its first. */
    private Query bestPassage() {
        var passage = new Clauses(sought, Scope.passage());
        var any = QueryBuilders.matchAll(all -> all.boost(0f));
        return QueryBuilders.nested(nested -> nested.path("passages")
                .scoreMode(ChildScoreMode.Max)
                .query(inner -> inner.bool(
                        bool -> bool.should(any).should(passage.required()).should(passage.welcome())))
                .innerHits(answer()));
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
