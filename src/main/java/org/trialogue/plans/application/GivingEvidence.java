package org.trialogue.plans.application;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.Provable;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileId;

/** How a lead party gives evidence to a report that is there, as long as nobody has answered it. */
@Service
@Transactional
public class GivingEvidence {

    private final Plans plans;
    private final Commitments commitments;
    private final Reports reports;
    private final KeptFiles files;
    private final Speaking speaking;
    private final Audit audit;

    GivingEvidence(
            Plans plans, Commitments commitments, Reports reports, KeptFiles files, Speaking speaking, Audit audit) {
        this.plans = plans;
        this.commitments = commitments;
        this.reports = reports;
        this.files = files;
        this.speaking = speaking;
        this.audit = audit;
    }

    /**
     * Has a report rest on a file, too. The file passes what each file passes.
     *
     * @throws Refusal when a rule says no, the file does not arrive in full or cannot be kept, or a group answers at the same moment
     */
    public FileId file(ReportId id, Attachment attachment, Confidentiality readers, Acting by) {
        var report = open(id, by);
        var file = files.of(report.room(), attachment, by.member());
        given(report, by, kept -> kept.restOn(file, readers));
        return file;
    }

    /**
     * Has a report rest on something that stands elsewhere, too.
     *
     * @throws Refusal when a rule says no, or a group answers at the same moment
     */
    public void link(ReportId id, EvidenceLink link, Confidentiality readers, Acting by) {
        given(open(id, by), by, report -> report.restOn(link, readers));
    }

    private ReportRecord open(ReportId id, Acting by) {
        var report = reports.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        var commitment = commitment(report);
        speaking.require(by, commitment.room());
        Provable.check(commitment, all(commitment), report, speaking.organization(by), by);
        return report;
    }

    /** The plan is held once the file is there, as nobody is to wait for one that comes in slowly; what was asked before it is asked again. */
    private void given(ReportRecord report, Acting by, Predicate<ReportRecord> evidence) {
        var commitment = commitment(report);
        if (!plans.held(commitment.plan().value()).map(PlanRecord::open).orElse(false))
            throw new Refusal("plans.refused.plan-closed");
        if (commitments.takenOutByNow(commitment.id().value())) throw new Refusal("plans.refused.taken-out");
        if (commitments.declinedByNow(commitment.id().value())) throw new Refusal("plans.refused.report-declined");
        speaking.require(by, commitment.room());
        Provable.check(commitment, all(commitment), report, speaking.organization(by), by);
        if (!evidence.test(report)) return;
        Speaking.unlessMeanwhile("plans.refused.evidence-answered", () -> reports.saveAndFlush(report));
        audit.record(
                by, report.room().value(), "plans.evidence-given", report.id().value());
    }

    private CommitmentRecord commitment(ReportRecord report) {
        return commitments.findById(report.commitment().value()).orElseThrow();
    }

    private List<ReportRecord> all(CommitmentRecord commitment) {
        return reports.findByCommitmentOrderByNumberDesc(commitment.id().value());
    }
}
