package org.trialogue.standards;

import java.util.List;

/**
 * A numbered set of principles, guidelines or articles.
 *
 * @param version grows with each change
 * @param source where it is published
 */
public record PrincipleSet(String id, long version, String title, String source, List<Principle> principles) {

    /**
     * One of them.
     *
     * @param heading a short label, in our own words unless the set is known for official headings
     * @param gist what it asks, in our own words, or an empty string
     */
    public record Principle(String number, String heading, String gist) {

        /** The name of its place on the set's page. */
        public String place() {
            return "article-" + number.replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }

    /** Keeps its own copy. */
    public PrincipleSet {
        principles = List.copyOf(principles);
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "standards/" + id;
    }
}
