package org.trialogue.drafting.amending;

/**
 * A place in a text as a sentence names it, with the numbers of the text before the amendment.
 *
 * @param label the number of the paragraph it is in, such as {@code 3 (a)}; or empty
 * @param words with which it begins, where a number does not tell it; or empty
 */
public record Place(Kind kind, String label, String words) {

    /** What kind of place it is. */
    public enum Kind {
        TITLE,
        /** A numbered paragraph, or a numbered part of one. */
        PARAGRAPH,
        HEADING,
        /** A block without a number. */
        BLOCK,
        /** A part of a numbered paragraph that has no number of its own. */
        PART;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
