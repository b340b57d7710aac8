package org.trialogue.knowledge.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trialogue.search.FacetWords;
import org.trialogue.search.Search;
import org.trialogue.search.Years;

/** What a whole search asks for, in a reader's words: what was typed, and the names of what it is narrowed by. */
@Component
class SearchTold {

    private final Search search;
    private final List<FacetWords> vocabularies;

    SearchTold(Search search, ObjectProvider<FacetWords> vocabularies) {
        this.search = search;
        this.vocabularies = vocabularies.orderedStream().toList();
    }

    String inWords(Map<String, List<String>> address, Locale reader) {
        var query = search.asked(address, reader);
        var narrowing = new TreeMap<>(query.narrowing())
                .entrySet().stream()
                        .flatMap(facet -> facet.getValue().stream().map(value -> named(facet.getKey(), value, reader)));
        return Stream.concat(
                        Stream.concat(Stream.of(query.words().strip()), narrowing), Stream.of(during(query.years())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String during(Years years) {
        if (years.any()) return "";
        var from = years.from() == null ? "" : Integer.toString(years.from());
        var to = years.to() == null ? "" : Integer.toString(years.to());
        return from.equals(to) ? from : from + "–" + to;
    }

    private String named(String facet, String value, Locale reader) {
        if (facet.equals("language")) return Languages.named(Locale.of(value), reader);
        return vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.word(facet, value, reader).stream())
                .findFirst()
                .orElseGet(() -> facet.equals("country") ? Countries.named(value, reader) : value);
    }
}
