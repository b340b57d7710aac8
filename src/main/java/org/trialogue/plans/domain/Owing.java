package org.trialogue.plans.domain;

import java.util.Locale;

/** What can be owed on a day. */
public enum Owing {
    /** The lead party's report on a period. */
    REPORT,
    /** What the lead party promised. */
    COMMITMENT,
    /** The other groups' answer to a report. */
    CONFIRMATION,
    /** A step on the way to what the lead party promised; reminded of a week before and a day after alone. */
    MILESTONE;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
