package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan as everybody may see it.
 *
 * @param commitments those that all whom they bind agreed to show, by the day they are due
 * @param day the day on which it stands so
 */
public record PublicPlan(
        PlanId id, String title, PlanState state, Period period, List<PublicCommitment> commitments, LocalDate day) {

    /** Keeps its own copy. */
    public PublicPlan {
        commitments = List.copyOf(commitments);
    }

    /** The same with these commitments. */
    public PublicPlan with(List<PublicCommitment> shown) {
        return new PublicPlan(id, title, state, period, shown, day);
    }

    /** How many of them stand so. */
    public long standing(Standing standing) {
        return commitments.stream().filter(one -> one.standing() == standing).count();
    }

    /** How many of them are overdue. */
    public long overdue() {
        return commitments.stream().filter(PublicCommitment::overdue).count();
    }
}
