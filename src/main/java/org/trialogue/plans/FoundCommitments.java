package org.trialogue.plans;

import java.util.List;

/**
 * Commitments that a list shows.
 *
 * @param some a page of them, the overdue ones first
 * @param inAll how many there are
 */
public record FoundCommitments(List<CommitmentLine> some, int inAll) {

    /** Keeps its own copy. */
    public FoundCommitments {
        some = List.copyOf(some);
    }
}
