package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.domain.Sought;

/** What a query leaves out, whatever its words: what the viewer may not see, and what is not of the kind and the narrowing asked for. */
record Filters(Sought sought) {

    static final String KIND = "kind";
    static final String LANGUAGE = "language";

    /** What the viewer may see, and is looked at. */
    Query visible() {
        return sought.only().map(keys -> all(List.of(seen(), ids(keys)))).orElseGet(this::seen);
    }

    private Query seen() {
        return audience(sought.rooms());
    }

    /** What everyone may see, and those who may enter one of these rooms. */
    static Query audience(Set<UUID> rooms) {
        var audiences = Stream.concat(Stream.of(Shape.EVERYONE), rooms.stream().map(UUID::toString))
                .map(FieldValue::of)
                .toList();
        return QueryBuilders.terms(terms -> terms.field(Shape.AUDIENCE).terms(values -> values.value(audiences)));
    }

    /** What is of the kind and the narrowing asked for, but for one facet (or {@code kind}), whose other values are to be counted. */
    List<Query> narrowing(@Nullable String but) {
        var filters = new ArrayList<Query>();
        var kind = sought.query().kind();
        if (kind != null && !KIND.equals(but)) filters.add(terms(KIND, List.of(kind)));
        for (var facet : Sought.FACETS) {
            if (isNarrowed(facet) && !facet.equals(but)) filters.add(terms(field(facet), asked(facet)));
        }
        filters.addAll(Ordering.during(sought.query().years()));
        return filters;
    }

    /** Whether it is asked for some values of a facet (or {@code kind}) alone. */
    boolean isNarrowed(String facet) {
        return facet.equals(KIND)
                ? sought.query().kind() != null
                : !asked(facet).isEmpty();
    }

    private List<String> asked(String facet) {
        return sought.query().narrowing().getOrDefault(facet, List.of());
    }

    /** What has one of the values that were left out. */
    List<Query> excluded() {
        return sought.left().entrySet().stream()
                .map(facet -> terms(field(facet.getKey()), facet.getValue()))
                .toList();
    }

    /** These documents. */
    static Query ids(Collection<String> keys) {
        return QueryBuilders.ids(ids -> ids.values(List.copyOf(keys)));
    }

    static Query terms(String field, List<String> values) {
        var wanted = values.stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(terms -> terms.field(field).terms(any -> any.value(wanted)));
    }

    static Query all(List<Query> filters) {
        return filters.isEmpty()
                ? QueryBuilders.matchAll(any -> any)
                : QueryBuilders.bool(bool -> bool.filter(filters));
    }

    /** Where the values of a facet stand; of languages, all in which something is told, while {@link #LANGUAGE} is the one that it is written in. */
    static String field(String facet) {
        return KIND.equals(facet) ? facet : "facets." + facet;
    }
}
