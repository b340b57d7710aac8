package org.trialogue.plans;

import java.util.Locale;

/** Which way an indicator should move. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
