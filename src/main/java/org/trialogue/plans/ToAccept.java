package org.trialogue.plans;

import java.util.List;

/**
 * A commitment that an organization has not accepted as it stands.
 *
 * @param edition what whoever accepts it names, so that nobody accepts what they did not read
 * @param lapsed whether it was accepted before
 * @param since what was put differently since then
 */
public record ToAccept(CommitmentId id, String sentence, int edition, boolean lapsed, List<Difference> since) {

    /** Keeps its own copy. */
    public ToAccept {
        since = List.copyOf(since);
    }
}
