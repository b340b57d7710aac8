package org.trialogue.standards;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * A subject of the crosswalk leads to an article or a principle.
 *
 * @param to the code of an instrument, or the key of a set of principles
 * @param ref articles or numbers, such as {@code 1, 4}; an empty string means the whole
 * @param by who decided last, or null while nobody has
 */
public record CrosswalkLink(
        UUID id,
        String subject,
        String to,
        String ref,
        State state,
        @Nullable MemberId by,
        @Nullable Instant at) {

    /** How far a link has come. */
    public enum State {
        /** Somebody thinks so. */
        PROPOSED,
        /** The secretariat has looked at it and says so. */
        CONFIRMED,
        /** It was wrong, and is kept only so that this is known. */
        WITHDRAWN
    }

    /** Whether it counts. */
    public boolean stands() {
        return state != State.WITHDRAWN;
    }
}
