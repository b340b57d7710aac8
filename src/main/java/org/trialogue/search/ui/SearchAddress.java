package org.trialogue.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Query;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Query.View;
import org.trialogue.search.Years;
import org.trialogue.search.domain.AddressOfSearch;
import org.trialogue.search.domain.Sought;

/** The library's address holds the whole search: {@code library?q=…&kind=…&theme=…&lang=…&from=…&to=…&sort=…&view=…&page=…}. */
final class SearchAddress {

    static final String ROUTE = "library";

    /** The facets in the order of the page, each with its name in the address. */
    private static final Map<String, String> FACETS = facets();

    private SearchAddress() {}

    /** What an address asks for; what it says wrongly, it does not say. */
    static Query read(QueryParameters address, Locale reader) {
        return AddressOfSearch.read(address.getParameters(), reader);
    }

    /** The address of a search. */
    static String of(Query query) {
        var parameters = parameters(query).getQueryString();
        return parameters.isEmpty() ? ROUTE : ROUTE + "?" + parameters;
    }

    static QueryParameters parameters(Query query) {
        var said = new LinkedHashMap<String, List<String>>();
        if (!query.words().isBlank()) said.put("q", List.of(query.words()));
        if (query.kind() != null) said.put("kind", List.of(query.kind()));
        FACETS.forEach((facet, name) -> {
            var values = query.narrowing().getOrDefault(facet, List.of());
            if (!values.isEmpty()) said.put(name, values);
        });
        var from = query.years().from();
        var to = query.years().to();
        if (from != null) said.put("from", List.of(year(from)));
        if (to != null) said.put("to", List.of(year(to)));
        if (query.order() != Order.RELEVANCE) said.put("sort", List.of(AddressOfSearch.name(query.order())));
        if (query.view() != View.LIST) said.put("view", List.of(AddressOfSearch.name(query.view())));
        if (query.page() > 0) said.put("page", List.of(Integer.toString(query.page() + 1)));
        return new QueryParameters(said);
    }

    /** The same search with other words, from its first page. */
    static Query worded(Query query, String words) {
        return query.worded(words.strip());
    }

    /** The same search in one kind, or in all where none is named. */
    static Query inKind(Query query, @Nullable String kind) {
        return query.inKind(kind);
    }

    /** The same search on another page. */
    static Query onPage(Query query, int page) {
        return query.onPage(page);
    }

    /** The same search without any narrowing. */
    static Query everywhere(Query query) {
        return query.inKind(null).narrowedBy(Map.of()).during(Years.ANY);
    }

    /** The same search with a value taken in, or left out where it was in. */
    static Query turned(Query query, String facet, String value) {
        var values = new ArrayList<>(query.narrowing().getOrDefault(facet, List.of()));
        if (!values.remove(value)) values.add(value);
        var narrowing = new LinkedHashMap<>(query.narrowing());
        narrowing.put(facet, values);
        return query.narrowedBy(narrowing);
    }

    /** A year as it is read again: four figures. */
    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static Map<String, String> facets() {
        var facets = new LinkedHashMap<String, String>();
        for (var facet : Sought.FACETS) facets.put(facet, AddressOfSearch.name(facet));
        return facets;
    }
}
