package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Query.View;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.domain.Chronicle;
import org.trialogue.search.domain.Sought;

/**
 * Counts what holds the words or is near in meaning, in all and by kind and facet. Apart from the ranking, since a count must look at all of it and
 * needs no score, and a ranking needs the scores of the best alone.
 *
 * @param near what is near in meaning, by its key
 */
record Counting(Sought sought, Scope scope, Set<String> near) {

    /** Names the counts of what is narrowed by everything. */
    private static final String NARROWED = "narrowed";

    /** So many values of all facets together are counted. */
    private static final int MOST_TOGETHER = 10_000;

    private static final List<String> FACETS =
            Stream.concat(Stream.of(Filters.KIND), Sought.FACETS.stream()).toList();

    /**
     * What was counted.
     *
     * @param total of the kind and the narrowing asked for
     * @param kinds how many there are of each kind, whatever the kind asked for
     * @param facets how many there are of each value, whatever values of its own facet were asked for
     */
    record Counts(long total, List<Count> kinds, Map<String, List<Count>> facets) {}

    SearchRequest request() {
        var filters = new Filters(sought);
        var request = new SearchRequest.Builder()
                .size(0)
                .trackTotalHits(total -> total.enabled(true))
                .query(found(filters))
                .postFilter(Filters.all(filters.narrowing(null)));
        var whole = new LinkedHashMap<String, Aggregation>();
        whole.put(Shape.VALUES, counted(Shape.VALUES, MOST_TOGETHER));
        if (sought.query().view() == View.TIMELINE) {
            whole.put(Chronicle.BEGUN, counted(Ordering.FIRST_YEAR, Results.MOST_VALUES));
            whole.put(Chronicle.ENDED, counted(Ordering.LAST_YEAR, Results.MOST_VALUES));
        }
        request.aggregations(NARROWED, narrowed(filters, null, whole));
        for (var facet : FACETS)
            if (filters.isNarrowed(facet))
                request.aggregations(
                        facet,
                        narrowed(filters, facet, Map.of(facet, counted(Filters.field(facet), Results.MOST_VALUES))));
        return request.build();
    }

    /** Reads what Elasticsearch counted. */
    static Counts read(ResponseBody<Answer.Document> response) {
        var total = response.hits().total();
        var parts = new HashMap<>(response.aggregations());
        var whole = Objects.requireNonNull(parts.remove(NARROWED)).filter().aggregations();
        var counted = apart(counts(Objects.requireNonNull(whole.get(Shape.VALUES))));
        for (var years : List.of(Chronicle.BEGUN, Chronicle.ENDED))
            if (whole.containsKey(years)) counted.put(years, counts(whole.get(years)));
        for (var part : parts.values())
            part.filter().aggregations().forEach((facet, values) -> counted.put(facet, counts(values)));
        var facets = new LinkedHashMap<String, List<Count>>();
        for (var facet : Sought.FACETS) facets.put(facet, counted.getOrDefault(facet, List.of()));
        for (var years : List.of(Chronicle.BEGUN, Chronicle.ENDED))
            if (counted.containsKey(years)) facets.put(years, counted.get(years));
        return new Counts(Objects.requireNonNull(total).value(), counted.getOrDefault(Filters.KIND, List.of()), facets);
    }

    /** By their facets, in their order. */
    private static Map<String, List<Count>> apart(List<Count> together) {
        var apart = new HashMap<String, List<Count>>();
        for (var each : together) {
            var name = each.value().substring(0, each.value().indexOf(Shape.OF));
            var counts = apart.computeIfAbsent(name, facet -> new ArrayList<>());
            if (counts.size() < Results.MOST_VALUES)
                counts.add(new Count(each.value().substring(name.length() + 1), each.count()));
        }
        return apart;
    }

    private Query found(Filters filters) {
        var clauses = new Clauses(sought, scope);
        var worded = QueryBuilders.bool(bool -> bool.filter(filters.visible())
                .filter(clauses.required())
                .mustNot(clauses.excluded())
                .mustNot(filters.excluded()));
        return QueryBuilders.constantScore(same -> same.filter(
                near.isEmpty()
                        ? worded
                        : QueryBuilders.bool(either ->
                                either.should(worded, Filters.ids(near)).minimumShouldMatch("1"))));
    }

    private static Aggregation counted(String field, int atMost) {
        return Aggregation.of(of -> of.terms(terms -> terms.field(field).size(atMost)));
    }

    private static Aggregation narrowed(Filters filters, @Nullable String but, Map<String, Aggregation> values) {
        return Aggregation.of(
                of -> of.filter(Filters.all(filters.narrowing(but))).aggregations(values));
    }

    private static List<Count> counts(Aggregate values) {
        if (values.isLterms())
            return values.lterms().buckets().array().stream()
                    .map(bucket -> new Count(Long.toString(bucket.key()), bucket.docCount()))
                    .toList();
        // A field that no document has yet is counted by another kind of answer.
        if (!values.isSterms()) return List.of();
        return values.sterms().buckets().array().stream()
                .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }
}
