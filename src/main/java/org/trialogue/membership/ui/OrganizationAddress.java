package org.trialogue.membership.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.platform.Affiliation;

/** The registry's address holds the whole search: {@code organizations?q=…&side=…&country=…&representative=…&page=…}. */
final class OrganizationAddress {

    static final String ROUTE = "organizations";

    private static final int LONGEST = 255;

    private OrganizationAddress() {}

    /** What an address asks for; what it says wrongly, it does not say. */
    static OrganizationSearch read(QueryParameters address) {
        var words = address.getSingleParameter("q").orElse("");
        return new OrganizationSearch(
                words.substring(0, Math.min(LONGEST, words.length())),
                address.getSingleParameter("side")
                        .flatMap(OrganizationAddress::side)
                        .orElse(null),
                address.getSingleParameter("country")
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .orElse(null),
                address.getSingleParameter("representative")
                        .filter(answer -> answer.matches("yes|no"))
                        .map("yes"::equals)
                        .orElse(null));
    }

    static QueryParameters parameters(OrganizationSearch search) {
        var said = new LinkedHashMap<String, List<String>>();
        if (!search.words().isBlank()) said.put("q", List.of(search.words().strip()));
        if (search.side() != null) said.put("side", List.of(search.side().key()));
        if (search.country() != null) said.put("country", List.of(search.country()));
        if (search.representative() != null)
            said.put("representative", List.of(search.representative() ? "yes" : "no"));
        return new QueryParameters(said);
    }

    /** The address of a page of what is found, counted from 0. */
    static String of(OrganizationSearch search, int page) {
        var said = new LinkedHashMap<>(parameters(search).getParameters());
        if (page > 0) said.put("page", List.of(Integer.toString(page + 1)));
        return said.isEmpty() ? ROUTE : ROUTE + "?" + new QueryParameters(said).getQueryString();
    }

    private static Optional<Affiliation> side(String key) {
        return Stream.of(Affiliation.values())
                .filter(side -> side.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
