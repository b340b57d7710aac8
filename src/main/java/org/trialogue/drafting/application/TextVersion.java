package org.trialogue.drafting.application;

import org.trialogue.drafting.domain.Milestone;

/**
 * A version of a text as a list shows it.
 *
 * @param name the name of who made it what it is
 */
public record TextVersion(Milestone what, String name) {

    /** How many commits it has seen. */
    public int number() {
        return what.version();
    }
}
