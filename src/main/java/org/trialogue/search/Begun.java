package org.trialogue.search;

import java.util.List;
import java.util.Locale;

/**
 * What the words that somebody is typing may lead to.
 *
 * @param things documents, the best of each kind first
 * @param away whether the index is away, so that no document was looked for
 */
public record Begun(List<Thing> things, boolean away) {

    /**
     * A document that may be meant.
     *
     * @param title in the reader's language where there is one
     * @param language that of the title
     * @param link its address within the portal, beginning with no slash; of a passage, the very place
     * @param said the passage that holds the words, with its number, or an empty string where the title does
     */
    public record Thing(String kind, String id, String title, Locale language, String link, String said) {}

    /** Keeps its own copy. */
    public Begun {
        things = List.copyOf(things);
    }
}
