package org.trialogue.plans.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.Reports;

/** A commitment is another, or others speak for those whom it binds: what waits of it waits for whom it concerns by now, and no longer for the others. */
@Component
class WaitingAnew {

    private final Plans plans;
    private final Reports reports;
    private final Waiting waiting;
    private final AskingForReports asking;

    WaitingAnew(Plans plans, Reports reports, Waiting waiting, AskingForReports asking) {
        this.plans = plans;
        this.reports = reports;
        this.waiting = waiting;
        this.asking = asking;
    }

    /** As it stands now, for those present in its room. */
    void of(CommitmentRecord commitment, List<Mandated> present) {
        var current = reports.allCurrent(commitment);
        waiting.noLonger(commitment, current, Waiting.keys(present), present);
        asking.asked(commitment, present);
        reports.allOlder(commitment).forEach(waiting::notForAnswer);
        if (isOpen(commitment)) current.forEach(report -> waiting.forAnswer(commitment, report, present));
    }

    /** Whether its plan is open. */
    boolean isOpen(CommitmentRecord commitment) {
        return plans.findById(commitment.plan().value())
                .filter(PlanRecord::open)
                .isPresent();
    }
}
