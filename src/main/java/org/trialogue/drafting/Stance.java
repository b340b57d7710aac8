package org.trialogue.drafting;

import java.util.Locale;

/** How a group or a government stands on a provision, after the drafting procedure. */
public enum Stance {
    AGREE,
    CAN_LIVE,
    /** With a statement, which goes into the report. */
    RESERVE,
    /** With a statement that says why. */
    OBJECT,
    /** Instructions are asked for, and awaited until a day. */
    AWAITING;

    /** Whether it says why. */
    public boolean needsStatement() {
        return this == RESERVE || this == OBJECT;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
