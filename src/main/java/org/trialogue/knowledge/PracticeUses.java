package org.trialogue.knowledge;

import java.util.List;
import java.util.Locale;

/** A module whose things apply practices hands one in as a bean. It answers only with what the member signed in may see. */
public interface PracticeUses {

    /** Those that apply a practice: some of them, and how many there are. */
    Uses of(String practice, int atMost);

    /**
     * What applies a practice.
     *
     * @param link its address within the portal, beginning with no slash
     */
    record Use(String title, Locale language, String link) {}

    /** Some of those that apply a practice, in the order in which they are shown. */
    record Uses(List<Use> first, long total) {

        /** Keeps its own copy. */
        public Uses {
            first = List.copyOf(first);
        }
    }
}
