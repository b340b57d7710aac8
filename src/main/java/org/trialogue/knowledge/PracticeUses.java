package org.trialogue.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A module whose things apply practices hands one in as a bean. It answers only with what the member signed in may see. */
public interface PracticeUses {

    /** Those that apply a practice: some of them, and how many there are. */
    Uses of(String practice, int atMost);

    /** Those in which a member of their working group may have used a practice, as far as they hold these words, the next due first. */
    List<Use> among(String words, int atMost);

    /** What stands at these addresses, by address; what the member may not see is not among them. */
    Map<String, Use> at(Collection<String> links);

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
