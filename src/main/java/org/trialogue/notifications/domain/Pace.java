package org.trialogue.notifications.domain;

import java.util.Locale;

/** How fast mail about a kind of notice goes out. */
public enum Pace {
    /** By itself, at once. */
    INSTANT,
    /** In the digest of the day. */
    DAILY,
    /** In the digest of the week. */
    WEEKLY,
    /** Never: it stands in the inbox alone. */
    NONE;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
