package org.trialogue.membership;

import java.util.Locale;

/** Whether a body votes, and by which majority of the votes cast. */
public enum Voting {
    NONE,
    SIMPLE,
    TWO_THIRDS;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
