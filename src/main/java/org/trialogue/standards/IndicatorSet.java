package org.trialogue.standards;

import java.util.List;

/**
 * A set of signs or measures, such as those of forced labour.
 *
 * @param version grows with each change
 * @param source where it is published
 * @param usage how it is used, in our own words, or an empty string
 */
public record IndicatorSet(String id, long version, String title, String source, String usage, List<Sign> signs) {

    /**
     * One of them.
     *
     * @param number what it is numbered by in the set, or an empty string
     * @param gist what it means, in our own words, or an empty string
     * @param questions what to ask to find out
     */
    public record Sign(String number, String name, String gist, List<String> questions) {

        /** Keeps its own copy. */
        public Sign {
            questions = List.copyOf(questions);
        }
    }

    /** Keeps its own copy. */
    public IndicatorSet {
        signs = List.copyOf(signs);
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "standards/" + id;
    }

    /** The name of the place of one of them, by its place in the order, on the set's page. */
    public static String place(int position) {
        return "indicator-" + (position + 1);
    }
}
