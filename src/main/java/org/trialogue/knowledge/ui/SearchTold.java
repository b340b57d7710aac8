package org.trialogue.knowledge.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return Stream.of(Stream.of(query.words().strip()), narrowing, Stream.of(told(query.years())))
                .flatMap(each -> each)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String told(Years years) {
        return years.any() ? "" : year(years.from()) + "–" + year(years.to());
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    private String named(String facet, String value, Locale reader) {
        if (facet.equals("language")) return Languages.named(Locale.of(value), reader);
        return vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.word(facet, value, reader).stream())
                .findFirst()
                .orElseGet(() -> facet.equals("country") ? Countries.named(value, reader) : value);
    }
}
