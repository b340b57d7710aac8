package org.trialogue.search.ui;

import java.util.List;
import java.util.Locale;
import org.trialogue.search.FacetWords;

/** What values of facets are called: languages by the platform, the rest by the vocabularies, and countries that they do not know by the platform. */
record Words(List<FacetWords> vocabularies) {

    String of(String facet, String value, Locale locale) {
        if (facet.equals("language")) return language(value, locale);
        return vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.word(facet, value, locale).stream())
                .findFirst()
                .orElseGet(() -> facet.equals("country") ? country(value, locale) : value);
    }

    static String language(String value, Locale locale) {
        return Locale.of(value).getDisplayLanguage(locale);
    }

    private static String country(String value, Locale locale) {
        return value.matches("[A-Z]{2}") ? Locale.of("", value).getDisplayCountry(locale) : value;
    }
}
