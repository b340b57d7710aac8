package org.trialogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the values of a facet are called. Whoever owns the values knows their names. */
public interface FacetWords {

    /** The name of a value in a language, or empty when it is not one of this vocabulary's. */
    Optional<String> word(String facet, String value, Locale locale);

    /** The values of a facet that are called so in one of the languages, whatever the accents, or have this key; none when it knows no such name. */
    List<String> values(String facet, String name);

    /** The value that stands in the place of one by now: itself, unless its vocabulary put another in its place. */
    default String current(String facet, String value) {
        return value;
    }
}
