package org.trialogue.plans.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Decline;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PromisesDeclined;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How a party says that it does not promise what the secretariat wrote down in its name. Accepting the same later takes that back. */
@Service
@Transactional
public class PlanDeclining {

    private final Plans plans;
    private final AcceptanceRows rows;
    private final DeclineRows declines;
    private final Speaking speaking;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanDeclining(
            Plans plans,
            AcceptanceRows rows,
            DeclineRows declines,
            Speaking speaking,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.declines = declines;
        this.speaking = speaking;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Declines commitments for the organization that the member belongs to: all of them, or none where one cannot be. What was declined as it
     * stands stays as it is.
     *
     * @param read the commitments with the editions that were read
     * @throws Refusal when the member's mandate does not let them bind their organization, the plan is closed, or one of them binds
     *     somebody else, was accepted as it stands, or was put differently since it was read
     */
    public void decline(PlanId id, Map<CommitmentId, Integer> read, Decline decline, Acting by) {
        var plan = plans.held(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        var organization = speaking.binding(by, plan.room());
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        rows.alone(id, read.keySet());
        var number = (int) AcceptanceRows.inTurn(read).entrySet().stream()
                .filter(each -> declined(plan, each.getKey(), each.getValue(), organization, decline, by))
                .count();
        if (number > 0)
            events.publishEvent(new PromisesDeclined(
                    plan.room().value(), id.value(), organization.value(), UUID.randomUUID(), number));
    }

    private boolean declined(
            PlanRecord plan,
            CommitmentId commitment,
            int edition,
            OrganizationId organization,
            Decline decline,
            Acting by) {
        if (!rows.binds(commitment, organization.value())) throw new Refusal("plans.refused.accept-other");
        if (!rows.stands(plan.id(), commitment, edition)) throw new Refusal("plans.refused.decline-meanwhile");
        if (rows.accepts(commitment, organization.value())) throw new Refusal("plans.refused.decline-accepted");
        if (!declines.kept(plan.id(), commitment, edition, organization.value(), decline, by, clock.instant()))
            return false;
        audit.record(
                by,
                plan.room().value(),
                "plans.commitment-declined",
                commitment.value(),
                Particulars.now("parties", organization));
        events.publishEvent(new CommitmentChanged(plan.room().value(), plan.id().value(), commitment.value()));
        return true;
    }
}
