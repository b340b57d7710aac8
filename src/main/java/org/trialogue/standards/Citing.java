package org.trialogue.standards;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A module whose things refer to instruments hands one in as a bean. It answers within the transaction that asks, and only with what the
 * member of that transaction may see.
 */
public interface Citing {

    /** What its things are, such as {@code practice}; the key of their word is {@code standards.citing.<kind>}. */
    String kind();

    /** Those that refer to an instrument: some of them, and how many there are. */
    Cited citing(String code, int atMost);

    /** What its things belong to, such as {@code plan}: of that, what is served can be shown. */
    String whole();

    /** All that one such whole refers to; empty when there is none of that key, or the member may not see it. */
    Optional<Served> served(String key);

    /** Some of those that refer to an instrument, in the order in which they are shown. */
    record Cited(List<Citation> first, long total) {

        /** Keeps its own copy. */
        public Cited {
            first = List.copyOf(first);
        }
    }

    /**
     * What a text, a plan or the library is called, where it is, and what it refers to.
     *
     * @param title an empty string where there is only one of its kind
     * @param language that of the title, or {@link Locale#ROOT} where it is not known
     */
    record Served(String title, Locale language, String link, List<Citation> citations) {

        /** Keeps its own copy. */
        public Served {
            citations = List.copyOf(citations);
        }
    }
}
