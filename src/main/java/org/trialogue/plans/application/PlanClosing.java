package org.trialogue.plans.application;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanStateChanged;
import org.trialogue.plans.Reason;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/**
 * How the secretariat of a working group closes a plan and opens it again. While it is closed nothing of it is changed, reported, answered or reminded
 * of, and nothing counts as late; what was said stays to be read, who is contested can still reply, and who agreed to its public page can take that back.
 */
@Service
@Transactional
public class PlanClosing {

    private final Plans plans;
    private final VersionRows versions;
    private final ClosingRows rows;
    private final Speaking speaking;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanClosing(
            Plans plans,
            VersionRows versions,
            ClosingRows rows,
            Speaking speaking,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.rows = rows;
        this.speaking = speaking;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes a plan.
     *
     * @throws Refusal when someone other than a secretary asks, or it is closed
     */
    public void close(PlanId id, Reason reason, Acting by) {
        var plan = alone(id, by);
        plan.close(by);
        kept(plan, true, "plans.plan-closed", reason, by);
    }

    /**
     * Opens a closed plan again: it is agreed where a version of it was, else it is being written.
     *
     * @throws Refusal when someone other than a secretary asks, or it is open
     */
    public void reopen(PlanId id, Reason reason, Acting by) {
        var plan = alone(id, by);
        plan.reopen(!versions.of(id).isEmpty(), by);
        kept(plan, false, "plans.plan-reopened", reason, by);
    }

    private PlanRecord alone(PlanId id, Acting by) {
        var plan = plans.alone(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        return plan;
    }

    private void kept(PlanRecord plan, boolean closed, String deed, Reason reason, Acting by) {
        Speaking.unlessMeanwhile("plans.refused.changed-meanwhile", () -> plans.saveAndFlush(plan));
        rows.keep(plan, closed, reason, by, clock.instant());
        audit.record(by, plan.room().value(), deed, plan.id().value());
        events.publishEvent(new PlanStateChanged(plan.room().value(), plan.id().value()));
    }
}
