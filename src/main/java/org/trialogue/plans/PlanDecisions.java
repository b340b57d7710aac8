package org.trialogue.plans;

import java.util.List;
import org.trialogue.drafting.Decision;
import org.trialogue.membership.Organization;
import org.trialogue.platform.Acting;

/**
 * What the working group of a plan decided, the newest first, and what came of it.
 *
 * @param period of the plan
 * @param parties those who bind themselves by the plan
 * @param mayWrite whether the reader may make commitments of it
 * @param acting in which capacity they act
 */
public record PlanDecisions(
        PlanName plan, Period period, List<Decided> all, List<Organization> parties, boolean mayWrite, Acting acting) {

    /** A decision, and the commitments that came of it in this plan. */
    public record Decided(Decision decision, List<Recommendation.Heeding> commitments) {

        /** Keeps its own copy. */
        public Decided {
            commitments = List.copyOf(commitments);
        }

        /** What an address calls it. */
        public String key() {
            var block = decision.blockId();
            return decision.text().value() + (block == null ? "" : "_" + block);
        }
    }

    /** Keeps its own copies. */
    public PlanDecisions {
        all = List.copyOf(all);
        parties = List.copyOf(parties);
    }
}
