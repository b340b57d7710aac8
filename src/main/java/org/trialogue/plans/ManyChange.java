package org.trialogue.plans;

import java.util.HashSet;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Refusal;

/** What is done to several commitments of a plan at once. */
public sealed interface ManyChange {

    /** What puts them differently. */
    sealed interface Rewording extends ManyChange {

        /**
         * A commitment as it is to be put.
         *
         * @throws Refusal when it cannot be put so
         */
        CommitmentDraft of(CommitmentDraft draft);
    }

    /** Another party leads them. */
    record Led(OrganizationId by) implements Rewording {

        @Override
        public CommitmentDraft of(CommitmentDraft draft) {
            return draft.ledBy(by);
        }
    }

    /**
     * They are due later or earlier.
     *
     * @param days by so many days; fewer than none is earlier
     * @param start whether they begin later or earlier, too
     */
    record Shifted(int days, boolean start) implements Rewording {

        /** The furthest that anything is shifted. */
        public static final int FURTHEST = 3660;

        /**
         * Days that mean something.
         *
         * @throws Refusal when it is none, or more than ten years
         */
        public Shifted {
            if (days == 0) throw new Refusal("plans.refused.days-none");
            if (Math.abs(days) > FURTHEST) throw new Refusal("plans.refused.days-many", FURTHEST);
        }

        @Override
        public CommitmentDraft of(CommitmentDraft draft) {
            var period = draft.period();
            return draft.within(new Period(
                    start ? period.from().plusDays(days) : period.from(),
                    period.until().plusDays(days)));
        }
    }

    /** They serve an instrument, too: its themes are theirs. */
    record Serving(String standard) implements Rewording {

        @Override
        public CommitmentDraft of(CommitmentDraft draft) {
            var all = new HashSet<>(draft.standards());
            all.add(standard);
            return draft.serving(all);
        }
    }

    /** Their lead parties are asked for a report. */
    record Asked() implements ManyChange {}

    /** They are taken out of the plan. */
    record Out(Reason reason) implements ManyChange {}
}
