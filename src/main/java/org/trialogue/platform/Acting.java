package org.trialogue.platform;

/**
 * Who does something, for which side and in which capacity. Every command carries it, and whatever is recorded keeps it, so that no
 * act is without an author.
 */
public record Acting(MemberId member, Affiliation affiliation, Capacity capacity) {

    /** Whether this person acts for the neutral secretariat. */
    public boolean forSecretariat() {
        return affiliation == Affiliation.SECRETARIAT && capacity == Capacity.SECRETARY;
    }

    /** Whether this person only looks on. */
    public boolean observes() {
        return capacity == Capacity.OBSERVER;
    }
}
