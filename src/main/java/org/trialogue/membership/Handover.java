package org.trialogue.membership;

import org.trialogue.platform.MemberId;

/**
 * What waits for one member waits for another from now on.
 *
 * @param from whose it was
 * @param to whose it is
 * @param by who handed it over: the one whose it was, a deputy in their name, or a secretary with the mandate
 */
public record Handover(MemberId from, MemberId to, MemberId by) {

    /** How it came about, for whoever has it from now on. */
    public Way way() {
        if (by.equals(from)) return Way.GIVEN;
        return by.equals(to) ? Way.TAKEN : Way.GIVEN_BY_ANOTHER;
    }

    /** The ways in which tasks come to their receiver. */
    public enum Way {
        /** By the one whose they were. */
        GIVEN,
        /** By somebody else. */
        GIVEN_BY_ANOTHER,
        /** By the receiver. */
        TAKEN
    }
}
