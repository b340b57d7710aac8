package org.trialogue.membership;

import java.util.Locale;

/** How many further sub-amendments the Chair may let through while one is under discussion. */
public enum SubAmendments {
    NONE,
    ONE,
    ANY;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
