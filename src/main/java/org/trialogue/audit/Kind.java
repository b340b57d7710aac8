package org.trialogue.audit;

import java.util.Locale;

/** What sort of thing is written down; it says how long the personal part of the entry is kept. */
public enum Kind {
    /** Something was done that others are held to. */
    DEED,
    /** Someone came or went. */
    VISIT,
    /** Someone took something along: a file, an export. */
    READING,
    /** Someone tried what they may not do. */
    REFUSAL;

    /** The word used in settings and text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
