package org.trialogue.membership;

import java.util.Locale;

/** What an entry in a calendar is about. */
public enum EntryKind {
    SITTING,
    DEADLINE,
    /** Until then a provision lies open to objections. */
    SILENCE_END,
    OTHER;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
