package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.trialogue.membership.Mandated;
import org.trialogue.plans.domain.CommitmentRecord;

/**
 * Asks lead parties for a report once there is something to do: what they accepted has come to the end of a period or to a month before its day, or
 * it is contested.
 */
@Service
public class AskingForReports {

    private static final Logger LOG = LoggerFactory.getLogger(AskingForReports.class);

    private final AskingRows rows;
    private final Schedule schedule;
    private final Waiting waiting;
    private final RoomSlices slices;
    private final RoomWork work;
    private final Clock clock;

    AskingForReports(
            AskingRows rows, Schedule schedule, Waiting waiting, RoomSlices slices, RoomWork work, Clock clock) {
        this.rows = rows;
        this.schedule = schedule;
        this.waiting = waiting;
        this.slices = slices;
        this.work = work;
        this.clock = clock;
    }

    /** Asks for what is to be reported by today, room by room; a room in which that fails holds up no other. */
    void today() {
        for (var room : work.rooms()) {
            try {
                in(room, LocalDate.now(clock));
            } catch (RuntimeException failed) {
                LOG.error("reports of room {} were not asked for", room, failed);
            }
        }
    }

    /** Asks in a room for what is to be reported by a day and was not asked for, and takes back what is not to be reported. */
    public void in(UUID room, LocalDate day) {
        slices.each(
                room, after -> rows.turned(room, after, day), (commitment, present) -> asked(commitment, present, day));
    }

    /** Asks for the next report on a commitment, or takes that back, as it stands today. */
    void asked(CommitmentRecord commitment, List<Mandated> present) {
        asked(commitment, present, LocalDate.now(clock));
    }

    private void asked(CommitmentRecord commitment, List<Mandated> present, LocalDate day) {
        var key = commitment.id().value();
        if (rows.asks(key, day)) {
            waiting.forReport(commitment, present);
            rows.asked(key, schedule.next(commitment.id()));
        } else {
            waiting.notForReport(commitment);
            rows.asked(key, null);
        }
    }
}
