package org.trialogue.plans.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who may give evidence to a report that is there already, and until when: what others confirmed or contested rests on nothing new. */
public final class Provable {

    /** On so much one report, or one answer to it, rests at most. */
    public static final int MOST = 50;

    private Provable() {}

    /**
     * Makes sure that it is not too much that a report or an answer is given to rest on at once.
     *
     * @throws Refusal when it is
     */
    public static void few(int proofs) {
        if (proofs > MOST) throw new Refusal("plans.refused.evidence-many", MOST);
    }

    /**
     * Makes sure that evidence can be given.
     *
     * @param all the reports on the commitment
     * @param of the organization that the member belongs to
     * @throws Refusal when another party reported, the lead party declined it, the member only looks on, another report came in since, it was answered,
     *     or there is too much of it
     */
    public static void check(
            CommitmentRecord on, List<ReportRecord> all, ReportRecord report, @Nullable OrganizationId of, Acting by) {
        if (!report.party(on).equals(of)) throw new Refusal("plans.refused.lead-only");
        if (on.takenOut()) throw new Refusal("plans.refused.taken-out");
        if (on.declined()) throw new Refusal("plans.refused.report-declined");
        if (by.observes()) throw new Refusal("plans.refused.observer");
        if (!report.isCurrent(on, all)) throw new Refusal("plans.refused.evidence-older");
        if (report.isAnswered()) throw new Refusal("plans.refused.evidence-answered");
        few(report.proofs() + 1);
    }
}
