package org.trialogue.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.platform.Acting;

/**
 * A plan with its commitments, the overdue ones first.
 *
 * @param closing that the plan is closed, by whom and why; null where it is open
 * @param acting in which capacity the viewer acts here
 * @param edition what a form that changes the plan names
 * @param draft what such a form shows
 */
public record Board(
        PlanLine plan,
        List<Organization> parties,
        List<CommitmentLine> commitments,
        @Nullable Closing closing,
        Acting acting,
        int edition,
        PlanDraft draft) {

    /** Whether the viewer may write into the plan. */
    public boolean mayWrite() {
        return acting.forSecretariat() && plan.state() != PlanState.CLOSED;
    }
}
