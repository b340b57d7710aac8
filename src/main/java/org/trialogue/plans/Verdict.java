package org.trialogue.plans;

import java.util.Locale;

/** What a group says of another group's report. */
public enum Verdict {
    /** It is so. */
    CONFIRMED,
    /** It is not so, for the reason given. */
    CONTESTED;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
