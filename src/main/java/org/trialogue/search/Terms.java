package org.trialogue.search;

import java.util.List;
import java.util.Locale;

/** A vocabulary that completes words in the reader's language. Whoever has one hands it in as a bean. */
public interface Terms {

    /** Terms that may be meant, the likeliest first. */
    List<Term> begun(Typed typed, Locale reader, int atMost);

    /**
     * A term to search for.
     *
     * @param word what it is called in the reader's language
     * @param also what else it is called, where that is what fits; otherwise an empty string
     */
    record Term(String word, String also) {}
}
