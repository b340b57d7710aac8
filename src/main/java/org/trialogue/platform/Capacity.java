package org.trialogue.platform;

import java.util.Locale;

/** What a mandate makes of a member in a working group. */
public enum Capacity {
    TITULAR,
    DEPUTY,
    ADVISER,
    SPOKESPERSON,
    GROUP_SECRETARY,
    COORDINATOR,
    CHAIR,
    VICE_CHAIR,
    REPORTER,
    SECRETARY,
    /** Of the Office, and of no group: sits in the drafting committee. */
    LEGAL_ADVISER,
    OBSERVER;

    /** Whether who acts so speaks for others, or keeps the working group, and proves who they are by two factors. */
    public boolean wantsTwoFactors() {
        return this == SPOKESPERSON
                || this == GROUP_SECRETARY
                || this == CHAIR
                || this == VICE_CHAIR
                || this == SECRETARY;
    }

    /** The word used on the wire and in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
