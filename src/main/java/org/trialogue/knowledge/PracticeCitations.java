package org.trialogue.knowledge;

import java.util.List;
import java.util.Locale;

/** A module in whose things practices are cited hands one in as a bean. It answers only with what the member signed in may see. */
public interface PracticeCitations {

    /** The places where a practice is cited: some of them, and how many there are. */
    Cited of(String practice, int atMost);

    /**
     * A place where a practice is cited.
     *
     * @param language that of the title
     * @param link its address within the portal, beginning with no slash
     */
    record Place(String title, Locale language, String link) {}

    /** Some of those places, in the order in which they are shown. */
    record Cited(List<Place> first, long total) {

        /** Keeps its own copy. */
        public Cited {
            first = List.copyOf(first);
        }
    }
}
