package org.trialogue.membership;

import java.util.Locale;

/** What a working group still lacks to be constituted. */
public enum Vacancy {
    CHAIR,
    EMPLOYERS_SPOKESPERSON,
    WORKERS_SPOKESPERSON,
    /** No government is represented. */
    GOVERNMENTS;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
