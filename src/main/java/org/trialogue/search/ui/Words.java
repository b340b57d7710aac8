package org.trialogue.search.ui;

import java.util.List;
import java.util.Locale;
import org.trialogue.search.FacetWords;

/** What values of facets are called: countries and languages by the platform, the rest by the vocabularies. */
record Words(List<FacetWords> vocabularies) {

    String of(String facet, String value, Locale locale) {
        return switch (facet) {
            case "language" -> language(value, locale);
            case "country" -> country(value, locale);
            default ->
                vocabularies.stream()
                        .flatMap(vocabulary -> vocabulary.word(facet, value, locale).stream())
                        .findFirst()
                        .orElse(value);
        };
    }

    static String language(String value, Locale locale) {
        return Locale.of(value).getDisplayLanguage(locale);
    }

    private static String country(String value, Locale locale) {
        return value.matches("[A-Z]{2}") ? Locale.of("", value).getDisplayCountry(locale) : value;
    }
}
