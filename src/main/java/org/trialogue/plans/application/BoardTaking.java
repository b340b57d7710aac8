package org.trialogue.plans.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.platform.MemberId;

/** Takes note, in each room, that the commitments of its plans were taken along. */
@Service
@Transactional
public class BoardTaking {

    private final BoardReading reading;
    private final Membership membership;
    private final Audit audit;

    BoardTaking(BoardReading reading, Membership membership, Audit audit) {
        this.reading = reading;
        this.membership = membership;
        this.audit = audit;
    }

    /** What such a board shows is taken along by the reader. */
    public void taken(BoardQuestion question, MemberId reader) {
        reading.plans(question)
                .forEach((plan, room) -> membership
                        .actingIn(reader, new RoomId(room))
                        .ifPresent(by -> audit.record(
                                by,
                                room,
                                "plans.commitments-taken",
                                plan.value(),
                                Particulars.of(Kind.READING).and("format", null, "csv"))));
    }
}
