package org.trialogue.plans.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.plans.Answer;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.domain.Answering;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How another group says whether it is so. */
@Service
public class Confirming {

    private final Commitments commitments;
    private final Plans plans;
    private final Reports reports;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    Confirming(Commitments commitments, Plans plans, Reports reports, Speaking speaking, Audit audit, Clock clock) {
        this.commitments = commitments;
        this.plans = plans;
        this.reports = reports;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms or contests the current report on a commitment, in the name of the group of whoever acts.
     *
     * @throws Refusal when a rule says no, the plan is closed, or another one answered for the group at the same moment
     */
    @Transactional
    public void answer(ReportId id, Answer answer, Acting by) {
        var report = reports.findById(id.value()).orElseThrow(Confirming::unknown);
        var commitment = commitments.findById(report.commitment().value()).orElseThrow(Confirming::unknown);
        speaking.require(by, commitment.room());
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        report.answer(commitment, answer, speaking.organization(by), by, clock.instant());
        Speaking.unlessMeanwhile("plans.refused.answered-meanwhile", () -> {
            reports.saveAndFlush(report);
            var all = reports.findByCommitmentOrderByNumberDesc(commitment.id().value());
            commitment.answered(report.standing(), Answering.lastConfirmed(all));
            return commitments.saveAndFlush(commitment);
        });
        var deed = answer.verdict() == Verdict.CONFIRMED ? "plans.confirmed" : "plans.contested";
        audit.record(by, commitment.room().value(), deed, id.value());
    }

    private static Refusal unknown() {
        return new Refusal("plans.refused.unknown");
    }
}
