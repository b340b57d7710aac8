package org.trialogue.plans.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.ReportSequence;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How a lead party says what became of its commitment, and whoever shares in it what became of its part. */
@Service
public class Reporting {

    private final Plans plans;
    private final Commitments commitments;
    private final Reports reports;
    private final KeepingReports drafts;
    private final KeptFiles files;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    Reporting(
            Plans plans,
            Commitments commitments,
            Reports reports,
            KeepingReports drafts,
            KeptFiles files,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.reports = reports;
        this.drafts = drafts;
        this.files = files;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports on a commitment. The report and all its evidence are kept, or nothing is.
     *
     * @throws Refusal when a rule says no, a file does not arrive in full, or another report came in since the form was opened
     */
    @Transactional
    public ReportId report(CommitmentId id, ReportDraft draft, List<Attachment> evidence, Acting by) {
        var report = given(id, draft, evidence, by);
        drafts.handedIn(id, draft, report.number(), by);
        return report.id();
    }

    /**
     * Reports on a commitment for a script. What its member is typing in a form is theirs, and stays.
     *
     * @throws Refusal when a rule says no, or another report came in since the script knew of
     */
    @Transactional
    public ReportId reportByScript(CommitmentId id, ReportDraft draft, Acting by) {
        return given(id, draft, List.of(), by).id();
    }

    private ReportRecord given(CommitmentId id, ReportDraft draft, List<Attachment> evidence, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        var kept = files.of(commitment.room(), evidence, by.member());
        if (!plans.held(commitment.plan().value()).map(PlanRecord::open).orElse(false))
            throw new Refusal("plans.refused.plan-closed");
        if (commitments.takenOutByNow(id.value())) throw new Refusal("plans.refused.taken-out");
        if (commitments.declinedByNow(id.value())) throw new Refusal("plans.refused.report-declined");
        speaking.require(by, commitment.room());
        var own = speaking.organization(by);
        var all = ReportSequence.of(
                reports.findByCommitmentOrderByNumberDesc(id.value()),
                commitment.lead().equals(own) ? null : own);
        var before = all.stream().findFirst().map(ReportRecord::claim).orElse(null);
        var corrected = ReportSequence.corrected(all, draft.period());
        var report = new ReportRecord(commitment, draft, all, kept, own, by, clock.instant());
        Speaking.unlessMeanwhile("plans.refused.reported-meanwhile", () -> {
            commitments.saveAndFlush(commitment);
            return reports.saveAndFlush(report);
        });
        audit.record(
                by,
                commitment.room().value(),
                corrected.isEmpty() ? "plans.reported" : "plans.corrected",
                report.id().value(),
                Recorded.reported(before, draft));
        return report;
    }
}
