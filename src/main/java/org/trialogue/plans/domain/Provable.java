package org.trialogue.plans.domain;

import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who may give evidence to a report that is there already, and until when: what others confirmed or contested rests on nothing new. */
public final class Provable {

    /** On so much one report rests at most. */
    public static final int MOST = 50;

    private Provable() {}

    /**
     * Makes sure that evidence can be given.
     *
     * @param of the organization that the member belongs to
     * @throws Refusal when it is not the lead party's, that declined it, the member only looks on, another report came in since, a group has answered, or there is
     *     too much of it
     */
    public static void check(CommitmentRecord on, ReportRecord report, @Nullable OrganizationId of, Acting by) {
        if (!on.lead().equals(of)) throw new Refusal("plans.refused.lead-only");
        if (on.takenOut()) throw new Refusal("plans.refused.taken-out");
        if (on.declined()) throw new Refusal("plans.refused.report-declined");
        if (by.observes()) throw new Refusal("plans.refused.observer");
        if (report.number() != on.current()) throw new Refusal("plans.refused.evidence-older");
        if (report.isAnswered()) throw new Refusal("plans.refused.evidence-answered");
        if (report.proofs() >= MOST) throw new Refusal("plans.refused.evidence-many", MOST);
    }
}
