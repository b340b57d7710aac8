package org.trialogue.plans.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.domain.Answering;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.Provable;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How another group says whether it is so. */
@Service
public class Confirming {

    private final Commitments commitments;
    private final Plans plans;
    private final Reports reports;
    private final KeptFiles files;
    private final AnswerProofs proofs;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    Confirming(
            Commitments commitments,
            Plans plans,
            Reports reports,
            KeptFiles files,
            AnswerProofs proofs,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.commitments = commitments;
        this.plans = plans;
        this.reports = reports;
        this.files = files;
        this.proofs = proofs;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms or contests the current report on a commitment, in the name of the group of whoever acts; of a government for itself.
     *
     * @return the key of what was said
     * @throws Refusal when a rule says no, the plan is closed, or another one answered at the same moment
     */
    @Transactional
    public UUID answer(ReportId id, Answer answer, Acting by) {
        return answer(id, answer, List.of(), by);
    }

    /**
     * The same with files that it rests on. The answer and all its evidence are kept, or nothing is.
     *
     * @throws Refusal as without; and when a file does not arrive in full or cannot be kept, or it rests on too much
     */
    @Transactional
    public UUID answer(ReportId id, Answer answer, List<Attachment> evidence, Acting by) {
        var report = reports.findById(id.value()).orElseThrow(Confirming::unknown);
        var commitment = commitments.findById(report.commitment().value()).orElseThrow(Confirming::unknown);
        speaking.require(by, commitment.room());
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        Provable.few(evidence.size() + answer.backing().links().size());
        Answering.check(commitment, report.side(commitment), speaking.organization(by), by);
        var kept = files.of(commitment.room(), evidence, by.member());
        var given = report.answer(
                commitment,
                reports.findByCommitmentOrderByNumberDesc(commitment.id().value()),
                answer,
                speaking.organization(by),
                by,
                clock.instant());
        Speaking.unlessMeanwhile("plans.refused.answered-meanwhile", () -> {
            reports.saveAndFlush(report);
            var all = reports.findByCommitmentOrderByNumberDesc(commitment.id().value());
            if (report.part() == null) commitment.answered(report.standing(), Answering.lastConfirmed(all));
            return commitments.saveAndFlush(commitment);
        });
        proofs.keep(given, commitment.room(), kept, answer.backing());
        var deed = answer.verdict() == Verdict.CONFIRMED ? "plans.confirmed" : "plans.contested";
        audit.record(by, commitment.room().value(), deed, id.value());
        return given;
    }

    private static Refusal unknown() {
        return new Refusal("plans.refused.unknown");
    }
}
