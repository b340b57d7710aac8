package org.trialogue.plans;

import java.util.List;

/**
 * A commitment as a file has it, checked and not written down yet.
 *
 * @param line the line of the file on which it begins, from 1
 * @param practices the keys of those that it applies
 * @param needs the sentences of those that it depends on, as they stand among others
 * @param lead what its lead party is called
 * @param sharedWith what those are called that share in it
 * @param shares how much each of them answers for, as it stands there
 */
public record ReadCommitment(
        int line,
        CommitmentDraft draft,
        List<MilestoneDraft> milestones,
        List<String> practices,
        List<String> needs,
        String lead,
        String sharedWith,
        String shares) {

    /** Keeps its own copies. */
    public ReadCommitment {
        milestones = List.copyOf(milestones);
        practices = List.copyOf(practices);
        needs = List.copyOf(needs);
    }
}
