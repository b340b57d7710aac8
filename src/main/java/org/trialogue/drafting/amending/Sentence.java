package org.trialogue.drafting.amending;

import org.jspecify.annotations.Nullable;

/**
 * What an amendment does, as institutions say it: "In paragraph 3, after "children", insert …". Its words are those of the text; the rest is
 * said in the reader's language.
 *
 * @param place where it is done, or to what
 * @param to behind what something is moved; otherwise null
 * @param anchor the words after or before which it is done, where the form asks for them; or empty
 * @param old the words that go; or empty
 * @param come the words that come; or empty
 */
public record Sentence(Form form, Place place, @Nullable Place to, String anchor, String old, String come) {

    /** What is done. */
    public enum Form {
        INSERT_AFTER,
        INSERT_BEFORE,
        INSERT,
        REPLACE,
        REPLACE_AFTER,
        DELETE,
        DELETE_AFTER,
        /** The words stay and look otherwise. */
        RESHAPE,
        /** A paragraph or a part comes, behind a place. */
        ADD,
        /** A paragraph or a part goes. */
        REMOVE,
        MOVE;

        /** The word used in text keys: lower case, with a hyphen. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
