package org.trialogue.search;

import java.util.Locale;
import java.util.Optional;

/** What the values of a facet are called. Whoever owns the values knows their names. */
public interface FacetWords {

    /** The name of a value in a language, or empty when it is not one of this vocabulary's. */
    Optional<String> word(String facet, String value, Locale locale);
}
