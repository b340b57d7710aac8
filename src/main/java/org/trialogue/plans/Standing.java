package org.trialogue.plans;

import java.util.Locale;

/** What the other groups have said of what was reported last. */
public enum Standing {
    /** Nothing was reported yet. */
    OPEN,
    /** Reported by the lead party alone. */
    CLAIMED,
    /** Confirmed by another group, and contested by none. */
    CONFIRMED,
    /** Contested by another group. */
    CONTESTED;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
