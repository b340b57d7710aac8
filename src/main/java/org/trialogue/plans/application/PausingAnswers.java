package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PausedAnswer;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.domain.Answering;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.Reports;
import org.trialogue.plans.domain.Respondent;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * How those who are asked to confirm or contest a report say that they are not to be reminded for a while, and why: for their group, or a government and a
 * partner for itself. The day by which they are asked stays.
 */
@Service
@Transactional
public class PausingAnswers {

    private final Commitments commitments;
    private final Plans plans;
    private final Reports reports;
    private final PausedRows rows;
    private final Membership membership;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    PausingAnswers(
            Commitments commitments,
            Plans plans,
            Reports reports,
            PausedRows rows,
            Membership membership,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.commitments = commitments;
        this.plans = plans;
        this.reports = reports;
        this.rows = rows;
        this.membership = membership;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nobody whose answer that would be is reminded of it until then.
     *
     * @throws Refusal when it is not theirs to answer, the plan is closed, a newer report came in, it was answered for them, or the day is not ahead, or too
     *     far ahead
     */
    public void pause(ReportId id, SnoozeDraft draft, Acting by) {
        var report = reports.findById(id.value()).orElseThrow(PausingAnswers::unknown);
        var commitment = commitments.findById(report.commitment().value()).orElseThrow(PausingAnswers::unknown);
        speaking.require(by, commitment.room());
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        var of = speaking.organization(by);
        Answering.check(commitment, report.side(commitment), of, by);
        var respondent = new Respondent(by.affiliation(), of);
        if (!report.isCurrent(
                commitment,
                reports.findByCommitmentOrderByNumberDesc(commitment.id().value())))
            throw new Refusal("plans.refused.newer-report");
        if (report.answeredBy(respondent))
            throw new Refusal(
                    respondent.alone() ? "plans.refused.organization-answered" : "plans.refused.group-answered");
        draft.checked(LocalDate.now(clock));
        rows.keep(report, respondent, draft, by, clock.instant());
        audit.record(
                by,
                commitment.room().value(),
                "plans.answer-snoozed",
                id.value(),
                Particulars.NONE.and("until", null, draft.until()));
    }

    /** Of which reports on a commitment somebody is not reminded today, and why; none for who may not see it. */
    @Transactional(readOnly = true)
    public List<PausedAnswer> of(CommitmentId id, MemberId viewer) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .map(CommitmentRecord::id)
                .map(found -> rows.of(found, LocalDate.now(clock)))
                .orElse(List.of());
    }

    private static Refusal unknown() {
        return new Refusal("plans.refused.unknown");
    }
}
