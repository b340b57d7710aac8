package org.trialogue.plans;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way to what is promised: the steps on it, and the commitments that it hangs together with.
 *
 * @param needs what has to be there before
 * @param neededBy what waits for it
 * @param mayWrite whether the viewer may write them down
 * @param mayReach whether the viewer may say that a step was reached
 */
public record Steps(
        List<Milestone> milestones,
        List<Linked> needs,
        List<Linked> neededBy,
        Period within,
        boolean mayWrite,
        boolean mayReach) {

    /** Keeps its own copies. */
    public Steps {
        milestones = List.copyOf(milestones);
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
    }

    /** The keys of what has to be there before. */
    public Set<CommitmentId> needed() {
        return needs.stream().map(Linked::id).collect(Collectors.toSet());
    }
}
