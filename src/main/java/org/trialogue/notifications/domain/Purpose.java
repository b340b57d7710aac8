package org.trialogue.notifications.domain;

import java.util.Locale;

/** What a mail is for. */
public enum Purpose {
    /** To tell something at once. */
    INSTANT,
    /** To tell what came together. */
    DIGEST,
    /** To see whether an address that failed works again. */
    CONFIRMATION;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
