package org.trialogue.drafting;

import java.util.Locale;

/** How much the members of a working group may do at a stage at most, where it has decided that it is less than the procedure grants. */
public enum AtMost {
    /** Suggest and comment. */
    SUGGEST,
    /** Comment. */
    COMMENT,
    /** Read. */
    READ;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
