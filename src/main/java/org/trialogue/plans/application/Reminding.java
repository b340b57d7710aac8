package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomId;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.DueRows.After;
import org.trialogue.plans.application.PausedRows.Paused;
import org.trialogue.plans.domain.Chase;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Due;
import org.trialogue.plans.domain.Owing;
import org.trialogue.plans.domain.Reports;
import org.trialogue.plans.domain.Respondent;

/**
 * Reminds of what is due, a month, a week and a day before, a day and a week after. Each stage goes out once; of several that were missed the
 * last one does. What is done, put off or goes on to the next stage is no longer reminded of.
 */
@Service
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final int SENTENCE = 140;
    private static final int SLICE = 200;

    private final DueRows due;
    private final RoomWork work;
    private final Commitments commitments;
    private final Reports reports;
    private final Concerned concerned;
    private final Notices notices;
    private final PausedRows paused;
    private final WaitingAnew anew;
    private final Clock clock;

    Reminding(
            DueRows due,
            RoomWork work,
            Commitments commitments,
            Reports reports,
            Concerned concerned,
            Notices notices,
            PausedRows paused,
            WaitingAnew anew,
            Clock clock) {
        this.due = due;
        this.work = work;
        this.commitments = commitments;
        this.reports = reports;
        this.concerned = concerned;
        this.notices = notices;
        this.paused = paused;
        this.anew = anew;
        this.clock = clock;
    }

    /** Reminds of what is to be reminded of today, room by room; a room in which that fails holds up no other. */
    void today() {
        for (var room : work.rooms()) {
            try {
                in(room, LocalDate.now(clock));
            } catch (RuntimeException failed) {
                LOG.error("reminders of room {} did not go out", room, failed);
            }
        }
    }

    /**
     * Reminds of what is to be reminded of in a room on a day.
     *
     * @return how many reminders went out
     */
    public int in(UUID room, LocalDate day) {
        var sent = 0;
        var after = Optional.of(After.NOTHING);
        while (after.isPresent()) {
            var from = after.get();
            var slice = work.in(room, () -> due.reached(room, day, from, SLICE));
            try {
                sent += work.inTurn(room, () -> sent(room, day, slice));
            } catch (RuntimeException failed) {
                LOG.error("a slice of the reminders of room {} did not go out", room, failed);
            }
            after = slice.size() < SLICE ? Optional.empty() : Optional.of(After.of(slice.getLast()));
        }
        sent += work.inTurn(room, () -> {
            settle(room);
            return resumed(room, day);
        });
        return sent;
    }

    private int sent(UUID room, LocalDate day, List<Due> slice) {
        if (slice.isEmpty()) return 0;
        var present = concerned.present(new RoomId(room));
        if (present.isEmpty()) return 0;
        return Math.toIntExact(
                slice.stream().filter(reached -> sent(reached, day, present)).count());
    }

    /** Takes away what was reminded of in the room of this transaction and is no longer owed. */
    void settle(UUID room) {
        due.passed(room, clock.instant()).forEach(over -> notices.settle(over.topic(), null));
    }

    private boolean sent(Due reached, LocalDate day, List<Mandated> present) {
        return commitments
                .findById(reached.commitment())
                .filter(commitment -> sent(reached, day, commitment, present))
                .isPresent();
    }

    /** The stage is over even where there is nobody to tell. */
    private boolean sent(Due reached, LocalDate day, CommitmentRecord commitment, List<Mandated> present) {
        var answering = answering(reached, day, commitment, present);
        var people = Concerned.reminded(commitment, answering, reached.what(), reached.stage(), present);
        if (!due.noted(reached, commitment.room().value(), people.size(), clock.instant())) return false;
        people.forEach(held -> post(reached, commitment, held));
        return !people.isEmpty();
    }

    /** Those who owe an answer on that day to a report on the whole or on a part, and did not pause its reminders. */
    private List<Mandated> answering(Due reached, LocalDate day, CommitmentRecord commitment, List<Mandated> present) {
        if (reached.what() != Owing.CONFIRMATION) return List.of();
        var asked = reports.allCurrent(commitment).stream()
                .filter(report -> report.answerBy().equals(reached.on()))
                .toList();
        var quiet = paused.on(day, asked);
        return asked.stream()
                .flatMap(report -> Concerned.stillAsked(commitment, report, present).stream()
                        .filter(held -> !quiet.contains(Paused.of(report, Respondent.of(held)))))
                .distinct()
                .toList();
    }

    /** Reminds once of what was paused until before a day, where it is still owed and a stage has come meanwhile: at that stage. */
    private int resumed(UUID room, LocalDate day) {
        var over = paused.over(room, day, SLICE);
        if (over.isEmpty()) return 0;
        var present = concerned.present(new RoomId(room));
        return over.stream().mapToInt(each -> resumed(each, day, present)).sum();
    }

    private int resumed(Paused over, LocalDate day, List<Mandated> present) {
        paused.over(over, clock.instant());
        var report = reports.findById(over.report()).orElseThrow();
        var commitment = commitments.findById(report.commitment().value()).orElseThrow();
        if (!anew.isOpen(commitment) || commitment.declined()) return 0;
        if (!report.isCurrent(
                commitment,
                reports.findByCommitmentOrderByNumberDesc(commitment.id().value()))) return 0;
        var stage = Chase.reached(report.answerBy(), day);
        if (stage.isEmpty()) return 0;
        var due = new Due(commitment.id().value(), Owing.CONFIRMATION, report.answerBy(), stage.get());
        var owing = Concerned.stillAsked(commitment, report, present).stream()
                .filter(held -> over.equals(Paused.of(report, Respondent.of(held))))
                .toList();
        owing.forEach(held -> post(due, commitment, held));
        return owing.isEmpty() ? 0 : 1;
    }

    private void post(Due reached, CommitmentRecord commitment, Mandated held) {
        var sentence = Shortened.to(SENTENCE, commitment.draft().sentence());
        var key = "plans.notice.reminder." + reached.what().key()
                + (reached.stage().late() ? ".late" : ".soon");
        var escalated = escalated(reached, commitment, held);
        notices.post(new Notice(
                        held.person().id(),
                        reached.topic(),
                        escalated ? "plans.notice.escalated" : key,
                        List.of(sentence),
                        commitment.id().link(),
                        false,
                        reached.on(),
                        commitment.room().value())
                .within(commitment.plan().link())
                .owed(!escalated));
    }

    /** Whether it is told to somebody who does not owe it themselves. */
    private static boolean escalated(Due reached, CommitmentRecord commitment, Mandated held) {
        return reached.what() != Owing.CONFIRMATION
                && !commitment.lead().equals(held.person().organizationId());
    }
}
