package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomEntered;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.SeatTaken;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Answered;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.PlanRescheduled;
import org.trialogue.plans.PlanStateChanged;
import org.trialogue.plans.PromisesAccepted;
import org.trialogue.plans.Reported;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
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
    private final WaitingAnew anew;
    private final AskingForReports asking;
    private final AskingRows rows;
    private final RoomSlices slices;
    private final Reminding reminding;
    private final Concerned concerned;
    private final Membership membership;
    private final RoomWork work;
    private final Clock clock;

    PlanNotices(
            Commitments commitments,
            Reports reports,
            Waiting waiting,
            WaitingAnew anew,
            AskingForReports asking,
            AskingRows rows,
            RoomSlices slices,
            Reminding reminding,
            Concerned concerned,
            Membership membership,
            RoomWork work,
            Clock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.waiting = waiting;
        this.anew = anew;
        this.asking = asking;
        this.rows = rows;
        this.slices = slices;
        this.reminding = reminding;
        this.concerned = concerned;
        this.membership = membership;
        this.work = work;
        this.clock = clock;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentChanged event) {
        about(event.room(), event.commitment(), anew::of);
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PromisesAccepted event) {
        reports(event.room(), event.plan());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlanRescheduled event) {
        reports(event.room(), event.plan());
        settle(event.room());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlanStateChanged event) {
        slices.each(
                event.room(),
                after -> rows.of(event.plan(), true, event.room(), after, LocalDate.now(clock)),
                (commitment, present) -> {
                    asking.asked(commitment, present);
                    var open = anew.isOpen(commitment);
                    for (var current : reports.allCurrent(commitment))
                        if (open) waiting.forAnswer(commitment, current, present);
                        else waiting.notForAnswer(current);
                });
        settle(event.room());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(Reported event) {
        about(event.room(), event.commitment(), (commitment, present) -> {
            waiting.settle(commitment, reports.allOlder(commitment));
            reports.allCurrent(commitment).forEach(current -> waiting.forAnswer(commitment, current, present));
            asking.asked(commitment, present);
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(Answered event) {
        about(event.room(), event.commitment(), (commitment, present) -> {
            var report = reports.findById(event.report()).orElseThrow();
            waiting.settle(commitment, report, reports.allCurrent(commitment), present);
            report.verdict(event.answer())
                    .ifPresent(said -> waiting.news(commitment, report, event.answer(), said, present));
            asking.asked(commitment, present);
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven event) {
        looked(membership.sharedRoom(new WorkingGroupId(event.workingGroup())), new MemberId(event.member()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded event) {
        looked(membership.sharedRoom(new WorkingGroupId(event.workingGroup())), new MemberId(event.member()));
    }

    /** A partner comes into a room long after the mandate began. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RoomEntered event) {
        looked(new RoomId(event.room()), new MemberId(event.member()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SeatTaken event) {
        looked(new RoomId(event.room()), new MemberId(event.member()));
    }

    private void about(UUID room, UUID commitment, BiConsumer<CommitmentRecord, List<Mandated>> deed) {
        work.inTurn(room, () -> {
            commitments.findById(commitment).ifPresent(found -> deed.accept(found, concerned.present(found.room())));
            reminding.settle(room);
            return true;
        });
    }

    /** What is to be reported in a plan, and by when, as far as somebody is asked for it now or was. */
    private void reports(UUID room, UUID plan) {
        slices.each(room, after -> rows.of(plan, false, room, after, LocalDate.now(clock)), asking::asked);
    }

    /** What waits for a member by the mandates that they hold now; from a room that they may enter no more it is taken away elsewhere. */
    private void looked(RoomId room, MemberId member) {
        var organization = membership.person(member).map(Person::organizationId).orElse(null);
        if (organization == null) return;
        if (work.in(room.value(), () -> held(concerned.present(room), member)).isEmpty()) return;
        slices.each(
                room.value(),
                after -> rows.of(organization, room.value(), after, LocalDate.now(clock)),
                (commitment, present) -> looked(commitment, member, held(present, member)));
    }

    private void looked(CommitmentRecord commitment, MemberId member, List<Mandated> held) {
        var current = reports.allCurrent(commitment);
        waiting.noLonger(commitment, current, Set.of(member), held);
        if (rows.asks(commitment.id().value(), LocalDate.now(clock))) waiting.forReport(commitment, held);
        if (anew.isOpen(commitment))
            current.stream()
                    .filter(report -> !report.answerBy().isBefore(LocalDate.now(clock)))
                    .forEach(report -> waiting.forAnswer(commitment, report, held));
    }

    private static List<Mandated> held(List<Mandated> present, MemberId member) {
        return present.stream().filter(one -> one.person().id().equals(member)).toList();
    }

    private void settle(UUID room) {
        work.inTurn(room, () -> {
            reminding.settle(room);
            return true;
        });
    }
}
