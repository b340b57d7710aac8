package org.trialogue.plans.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Provision;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Terms;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** What commitments are held against that are written into a plan: it is looked up once, however many they are. */
final class Ground {

    private final PlanRecord plan;
    private final Map<OrganizationId, Organization> there;
    private final References.Known known;
    private final LocalDate today;
    private final Instant now;

    Ground(
            PlanRecord plan,
            Map<OrganizationId, Organization> there,
            References.Known known,
            LocalDate today,
            Instant now) {
        this.plan = plan;
        this.there = there;
        this.known = known;
        this.today = today;
        this.now = now;
    }

    PlanRecord plan() {
        return plan;
    }

    /** Those of these provisions that are in one of the texts of the plan's room. */
    List<Provision> there(List<Provision> provisions) {
        return provisions.stream().filter(known::there).toList();
    }

    /** The rule that says no; empty where it could be written. */
    Optional<Refusal> objection(CommitmentDraft draft, Acting by) {
        try {
            var _ = written(draft, Locale.ENGLISH, by);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * Makes sure that what a draft points to is there, or was pointed to before.
     *
     * @throws Refusal when something is not there
     */
    void check(CommitmentDraft draft, CommitmentDraft before) {
        known.check(draft, before);
    }

    /**
     * The commitment, of which the database does not know yet.
     *
     * @throws Refusal when a rule says no
     */
    CommitmentRecord written(CommitmentDraft draft, Locale language, Acting by) {
        known.check(draft, null);
        return new CommitmentRecord(draft, terms(draft), language, by, now);
    }

    /**
     * What has to be so for a commitment to be written into the plan.
     *
     * @throws Refusal when its lead party has no mandate in the working group
     */
    Terms terms(CommitmentDraft draft) {
        var lead = there.get(draft.lead());
        if (lead == null) throw new Refusal("plans.refused.lead-left");
        return new Terms(plan, lead, today);
    }
}
