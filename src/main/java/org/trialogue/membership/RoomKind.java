package org.trialogue.membership;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/** What a room is for, and so who may enter it. */
public enum RoomKind {
    /** Everyone with a mandate in the working group. */
    SHARED(null),
    /** The government members, and no one else. */
    GOVERNMENTS(Affiliation.GOVERNMENT),
    /** The Employers' group, and no one else. */
    EMPLOYERS_CAUCUS(Affiliation.EMPLOYERS),
    /** The Workers' group, and no one else. */
    WORKERS_CAUCUS(Affiliation.WORKERS);

    private final @Nullable Affiliation only;

    RoomKind(@Nullable Affiliation only) {
        this.only = only;
    }

    /** The side that alone may enter; empty for the shared room. */
    public Optional<Affiliation> only() {
        return Optional.ofNullable(only);
    }

    /** Whether what stands here is hidden from the other groups and from the secretariat. */
    public boolean caucus() {
        return only != null;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
