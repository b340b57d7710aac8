package org.trialogue.plans;

import java.util.Locale;

/** What an indicator counts in. */
public enum Measure {
    /** A number of something, such as inspections. */
    NUMBER,
    /** A share of a hundred. */
    PERCENT;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
