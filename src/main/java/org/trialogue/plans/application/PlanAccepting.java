package org.trialogue.plans.application;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PromisesAccepted;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How a party accepts what the secretariat wrote down as promised in its name. */
@Service
@Transactional
public class PlanAccepting {

    private final Plans plans;
    private final AcceptanceRows rows;
    private final Speaking speaking;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanAccepting(
            Plans plans,
            AcceptanceRows rows,
            Speaking speaking,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.speaking = speaking;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Accepts commitments for the organization that the member belongs to: all of them, or none where one cannot be. What was accepted as it
     * stands stays as it is; what was declined is promised from then on.
     *
     * @param read the commitments with the editions that were read
     * @throws Refusal when the member's mandate does not let them bind their organization, the plan is closed, or one of them binds
     *     somebody else or was put differently since it was read
     */
    public void accept(PlanId id, Map<CommitmentId, Integer> read, Acting by) {
        var plan = plans.held(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        var organization = speaking.binding(by, plan.room());
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        rows.alone(id, read.keySet());
        AcceptanceRows.inTurn(read)
                .forEach((commitment, edition) -> accept(plan, commitment, edition, organization, by));
        events.publishEvent(new PromisesAccepted(plan.room().value(), id.value(), organization.value()));
    }

    private void accept(PlanRecord plan, CommitmentId commitment, int edition, OrganizationId organization, Acting by) {
        if (!rows.binds(commitment, organization.value())) throw new Refusal("plans.refused.accept-other");
        var declined = rows.declines(commitment, organization.value());
        if (rows.accepted(plan.id(), commitment, edition, organization.value(), by, clock.instant())) {
            audit.record(
                    by,
                    plan.room().value(),
                    "plans.commitment-accepted",
                    commitment.value(),
                    Particulars.now("parties", organization));
            if (declined)
                events.publishEvent(
                        new CommitmentChanged(plan.room().value(), plan.id().value(), commitment.value()));
        } else if (!rows.stands(plan.id(), commitment, edition)) throw new Refusal("plans.refused.accept-meanwhile");
    }
}
