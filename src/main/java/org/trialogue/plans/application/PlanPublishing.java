package org.trialogue.plans.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/**
 * How it comes that everybody can read where a plan stands: each party agrees for what it promised, and takes that back for the time to come;
 * the secretariat opens the page and closes it.
 */
@Service
@Transactional
public class PlanPublishing {

    private final Plans plans;
    private final PublishingRows rows;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    PlanPublishing(Plans plans, PublishingRows rows, Speaking speaking, Audit audit, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Agrees that what the member's organization promised in the plan is shown to everybody.
     *
     * @throws Refusal when the member's mandate does not let them bind their organization, it is no party to the plan, or agreed already
     */
    public void agree(PlanId id, Acting by) {
        party(id, true, "plans.publishing-agreed", by);
    }

    /**
     * Takes that back: from now on it is not shown any more.
     *
     * @throws Refusal when the member's mandate does not let them bind their organization, or it has not agreed
     */
    public void withdraw(PlanId id, Acting by) {
        party(id, false, "plans.publishing-withdrawn", by);
    }

    /**
     * Opens the plan's page to everybody.
     *
     * @throws Refusal when someone other than a secretary asks, no party has agreed, or it is open
     */
    public void open(PlanId id, Acting by) {
        page(id, true, "plans.page-opened", by);
    }

    /**
     * Closes it: from now on nobody sees that it was there.
     *
     * @throws Refusal when someone other than a secretary asks, or it is closed
     */
    public void close(PlanId id, Acting by) {
        page(id, false, "plans.page-closed", by);
    }

    private void party(PlanId id, boolean open, String deed, Acting by) {
        var plan = plan(id, by);
        var own = speaking.organization(by);
        if (own == null || !Acceptable.by(by)) throw new Refusal("plans.refused.accept-mandate");
        if (open && !plan.binds(own)) throw new Refusal("plans.refused.publish-no-party");
        say(plan, own, open, deed, by);
    }

    private void page(PlanId id, boolean open, String deed, Acting by) {
        var plan = plan(id, by);
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (open && rows.publish(id).isEmpty()) throw new Refusal("plans.refused.nobody-publishes");
        say(plan, null, open, deed, by);
    }

    /** Those who say something of one plan at the same moment wait for each other. */
    private PlanRecord plan(PlanId id, Acting by) {
        rows.alone(id);
        var plan = plans.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        return plan;
    }

    private void say(PlanRecord plan, @Nullable OrganizationId organization, boolean open, String deed, Acting by) {
        var last = rows.last(plan.id(), organization);
        if (last.map(one -> one.open()).orElse(false) == open)
            throw new Refusal(open ? "plans.refused.open-already" : "plans.refused.closed-already");
        rows.say(plan, organization, open, by, clock.instant());
        audit.record(
                by,
                plan.room().value(),
                deed,
                plan.id().value(),
                organization == null ? Particulars.NONE : Particulars.now("parties", organization));
    }
}
