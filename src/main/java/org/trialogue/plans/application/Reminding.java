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
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Due;
import org.trialogue.plans.domain.Owing;
import org.trialogue.plans.domain.Reports;

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
    private final Clock clock;

    Reminding(
            DueRows due,
            RoomWork work,
            Commitments commitments,
            Reports reports,
            Concerned concerned,
            Notices notices,
            Clock clock) {
        this.due = due;
        this.work = work;
        this.commitments = commitments;
        this.reports = reports;
        this.concerned = concerned;
        this.notices = notices;
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
                sent += work.inTurn(room, () -> sent(room, slice));
            } catch (RuntimeException failed) {
                LOG.error("a slice of the reminders of room {} did not go out", room, failed);
            }
            after = slice.size() < SLICE ? Optional.empty() : Optional.of(After.of(slice.getLast()));
        }
        work.inTurn(room, () -> {
            settle(room);
            return true;
        });
        return sent;
    }

    private int sent(UUID room, List<Due> slice) {
        if (slice.isEmpty()) return 0;
        var present = concerned.present(new RoomId(room));
        if (present.isEmpty()) return 0;
        return Math.toIntExact(
                slice.stream().filter(reached -> sent(reached, present)).count());
    }

    /** Takes away what was reminded of in the room of this transaction and is no longer owed. */
    void settle(UUID room) {
        due.passed(room, clock.instant()).forEach(over -> notices.settle(over.topic(), null));
    }

    private boolean sent(Due reached, List<Mandated> present) {
        return commitments
                .findById(reached.commitment())
                .filter(commitment -> sent(reached, commitment, present))
                .isPresent();
    }

    /** The stage is over even where there is nobody to tell. */
    private boolean sent(Due reached, CommitmentRecord commitment, List<Mandated> present) {
        var current = reports.current(commitment).orElse(null);
        var people = Concerned.reminded(commitment, current, reached.what(), reached.stage(), present);
        if (!due.noted(reached, commitment.room().value(), people.size(), clock.instant())) return false;
        people.forEach(held -> post(reached, commitment, held));
        return !people.isEmpty();
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
