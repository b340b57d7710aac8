package org.trialogue.drafting;

import java.util.Locale;

/** Whom a comment is for. */
public enum Audience {
    /** Everyone who sees the text. */
    EVERYONE,
    /** The author's own group: nobody else sees, counts or is told of it. */
    OWN_GROUP;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
