package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Terms;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Says whether a commitment could be written into a plan, and writes nothing. */
@Component
class Writable {

    private final References references;
    private final Membership membership;
    private final Clock clock;

    Writable(References references, Membership membership, Clock clock) {
        this.references = references;
        this.membership = membership;
        this.clock = clock;
    }

    /** The rule that says no; empty where it could be written. */
    Optional<Refusal> objection(PlanRecord plan, CommitmentDraft draft, Acting by) {
        try {
            references.check(plan.room(), draft, null);
            var _ = new CommitmentRecord(draft, terms(plan, draft), Locale.ENGLISH, by, clock.instant());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * What has to be so for a commitment to be written into a plan.
     *
     * @throws Refusal when its lead party has no mandate in the working group
     */
    Terms terms(PlanRecord plan, CommitmentDraft draft) {
        var lead = membership.organizationsIn(plan.workingGroup()).stream()
                .filter(organization -> organization.id().equals(draft.lead()))
                .findFirst()
                .orElseThrow(() -> new Refusal("plans.refused.lead-left"));
        return new Terms(plan, lead, LocalDate.now(clock));
    }
}
