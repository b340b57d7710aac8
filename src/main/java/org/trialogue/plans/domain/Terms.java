package org.trialogue.plans.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/**
 * What has to be so for a commitment to be written down, beyond what it says itself.
 *
 * @param plan the plan it goes into
 * @param lead its lead party
 * @param today the day on which it is written
 */
public record Terms(PlanRecord plan, Organization lead, LocalDate today) {

    void check(CommitmentDraft draft, @Nullable LocalDate dueSoFar, Acting by) {
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        if (lead.affiliation() == Affiliation.SECRETARIAT) throw new Refusal("plans.refused.secretariat-leads");
        if (!plan.binds(lead.id())) throw new Refusal("plans.refused.lead-no-party", lead.name());
        if (!draft.coLeads().stream().allMatch(plan::binds)) throw new Refusal("plans.refused.co-lead-no-party");
        var due = draft.period().until();
        if (due.isBefore(today) && !Objects.equals(due, dueSoFar)) throw new Refusal("plans.refused.due-past");
        if (due.isAfter(plan.draft().period().until()) && !Objects.equals(due, dueSoFar))
            throw new Refusal("plans.refused.due-after-plan");
        if (draft.indicators().stream()
                .anyMatch(indicator -> indicator.baseline().on().isAfter(today)))
            throw new Refusal("plans.refused.baseline-ahead");
    }
}
