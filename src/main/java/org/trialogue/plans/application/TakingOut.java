package org.trialogue.plans.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Reason;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/**
 * How the secretariat of a working group takes out of a plan what is not promised after all. Whoever it bound learns of it; its page stays, with all
 * that was said of it, and so do the versions that had it.
 */
@Service
@Transactional
public class TakingOut {

    private final Plans plans;
    private final Commitments commitments;
    private final TakenOutRows rows;
    private final Planning planning;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    TakingOut(
            Plans plans,
            Commitments commitments,
            TakenOutRows rows,
            Planning planning,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.rows = rows;
        this.planning = planning;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a commitment out of its plan for good. What others needed it for, and what it needed, it needs no more.
     *
     * @param seen the edition that was read
     * @throws Refusal when someone other than a secretary asks, the plan is closed, it was taken out before, or another one changed it in the meantime
     */
    public void takeOut(CommitmentId id, int seen, Reason reason, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        var plan = plans.alone(commitment.plan().value()).orElseThrow();
        takeOut(commitment, plan, seen, reason, by);
        planning.entered(plan);
    }

    /** The same for one of many, in a plan that its caller has alone, and of which it says at the end that something changed. */
    void takeOut(CommitmentRecord commitment, PlanRecord plan, int seen, Reason reason, Acting by) {
        commitment.takeOut(seen, plan, by);
        Speaking.unlessMeanwhile("plans.refused.taken-out-meanwhile", () -> commitments.saveAndFlush(commitment));
        rows.keep(commitment, reason, by, clock.instant());
        audit.record(
                by,
                commitment.room().value(),
                "plans.commitment-taken-out",
                commitment.id().value());
    }
}
