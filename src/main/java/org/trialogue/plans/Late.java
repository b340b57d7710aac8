package org.trialogue.plans;

import java.util.List;
import org.trialogue.membership.WorkingGroup;

/**
 * What is late in a plan, whoever owes it: reports, commitments, milestones and answers to reports.
 *
 * @param some the newest of it
 * @param more how much more there is
 */
public record Late(PlanName plan, WorkingGroup workingGroup, List<Duty> some, int more) {

    /** Keeps its own copy. */
    public Late {
        some = List.copyOf(some);
    }
}
