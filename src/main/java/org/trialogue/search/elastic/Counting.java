package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
        var values = values(filters, true);
        if (sought.query().view() == View.TIMELINE) {
            values.put(Chronicle.BEGUN, counted(Ordering.FIRST_YEAR));
            values.put(Chronicle.ENDED, counted(Ordering.LAST_YEAR));
        }
        if (!values.isEmpty()) request.aggregations(NARROWED, narrowed(filters, null, values));
        values(filters, false)
                .forEach((facet, value) -> request.aggregations(facet, narrowed(filters, facet, Map.of(facet, value))));
        return request.build();
    }

    /** Reads what Elasticsearch counted. */
    static Counts read(ResponseBody<Answer.Document> response) {
        var total = response.hits().total();
        var counted = new TreeMap<String, List<Count>>();
        for (var part : response.aggregations().values())
            part.filter().aggregations().forEach((facet, values) -> counted.put(facet, counts(values)));
        var facets = new LinkedHashMap<String, List<Count>>();
        for (var facet : Sought.FACETS) facets.put(facet, counted.getOrDefault(facet, List.of()));
        for (var years : List.of(Chronicle.BEGUN, Chronicle.ENDED))
            if (counted.containsKey(years)) facets.put(years, counted.get(years));
        return new Counts(Objects.requireNonNull(total).value(), counted.getOrDefault(Filters.KIND, List.of()), facets);
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

    /** Kind and facets: those that are narrowed themselves are counted without that. */
    private static Map<String, Aggregation> values(Filters filters, boolean whole) {
        var values = new LinkedHashMap<String, Aggregation>();
        if (filters.isNarrowed(Filters.KIND) != whole) values.put(Filters.KIND, counted(Filters.KIND));
        for (var facet : Sought.FACETS)
            if (filters.isNarrowed(facet) != whole) values.put(facet, counted(Filters.field(facet)));
        return values;
    }

    private static Aggregation counted(String field) {
        return Aggregation.of(of -> of.terms(terms -> terms.field(field).size(Results.MOST_VALUES)));
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
