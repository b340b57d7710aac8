package org.trialogue.plans.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Answered;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentRecorded;
import org.trialogue.plans.PlanRescheduled;
import org.trialogue.plans.Reported;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.MemberId;

/**
 * Turns what happened to commitments, and who came and went, into what waits for whom. Events arrive in any order and at once; each is
 * taken in turn and looks at how things stand by then.
 */
@Component
class PlanNotices {

    private final Commitments commitments;
    private final Reports reports;
    private final Waiting waiting;
    private final Reminding reminding;
    private final Membership membership;
    private final RoomWork work;

    PlanNotices(
            Commitments commitments,
            Reports reports,
            Waiting waiting,
            Reminding reminding,
            Membership membership,
            RoomWork work) {
        this.commitments = commitments;
        this.reports = reports;
        this.waiting = waiting;
        this.reminding = reminding;
        this.membership = membership;
        this.work = work;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentRecorded event) {
        about(event.room(), event.commitment(), waiting::forReport);
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentChanged event) {
        about(event.room(), event.commitment(), commitment -> waiting.anew(commitment, reports.allCurrent(commitment)));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlanRescheduled event) {
        work.inTurn(event.room(), () -> {
            commitments.findByPlan(event.plan()).forEach(waiting::forReport);
            reminding.settle(event.room());
            return true;
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(Reported event) {
        about(event.room(), event.commitment(), commitment -> {
            var all = all(commitment);
            waiting.settle(
                    commitment,
                    all.stream()
                            .filter(report -> !report.isCurrent(commitment, all))
                            .toList());
            reports.allCurrent(commitment).forEach(current -> waiting.forAnswer(commitment, current));
            waiting.forReport(commitment);
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(Answered event) {
        about(event.room(), event.commitment(), commitment -> {
            var report = reports.findById(event.report()).orElseThrow();
            waiting.settle(commitment, report);
            report.verdict(event.answer()).ifPresent(said -> waiting.news(commitment, report, event.answer(), said));
            waiting.forReport(commitment);
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven event) {
        everywhere(event.workingGroup(), commitment -> {
            waiting.forReport(commitment);
            reports.allCurrent(commitment).forEach(current -> waiting.forAnswer(commitment, current));
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded event) {
        var left = Set.of(new MemberId(event.member()));
        everywhere(
                event.workingGroup(), commitment -> waiting.noLonger(commitment, reports.allCurrent(commitment), left));
    }

    private void about(UUID room, UUID commitment, Consumer<CommitmentRecord> deed) {
        work.inTurn(room, () -> {
            commitments.findById(commitment).ifPresent(deed);
            reminding.settle(room);
            return true;
        });
    }

    private void everywhere(UUID workingGroup, Consumer<CommitmentRecord> deed) {
        var room = membership.sharedRoom(new WorkingGroupId(workingGroup)).value();
        work.inTurn(room, () -> {
            commitments.findByRoom(room).forEach(deed);
            return true;
        });
    }

    private List<ReportRecord> all(CommitmentRecord commitment) {
        return reports.findByCommitmentOrderByNumberDesc(commitment.id().value());
    }
}
