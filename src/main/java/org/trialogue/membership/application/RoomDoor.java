package org.trialogue.membership.application;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.application.RoomReading.Entered;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.TurnedAway;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Pace;
import org.trialogue.platform.security.Viewing;

/**
 * The door of each room, and of what is in it by addresses of their own. Who is turned away there learns nothing, not even that there is a
 * room; those who are in it read in its record who tried, once in a while for each who goes on trying.
 */
@Service
@Transactional
public class RoomDoor {

    private final RoomReading reading;
    private final Rooms rooms;
    private final Membership membership;
    private final Audit audit;
    private final Pace pace;

    RoomDoor(RoomReading reading, Rooms rooms, Membership membership, Audit audit, Pace pace) {
        this.reading = reading;
        this.rooms = rooms;
        this.membership = membership;
        this.audit = audit;
        this.pace = pace;
    }

    /** A room with the capacity in which the member is in it; empty when there is none or they may not enter: nobody can tell which. */
    public Optional<Entered> enter(RoomId id, MemberId member) {
        var entered = reading.enter(id, member);
        if (entered.isEmpty() && Viewing.isFor(member) && rooms.isThere(id.value())) record(id, member);
        return entered;
    }

    /** Who may enter the room asked for something that is not there any more: that is nobody's business. */
    @EventListener
    void on(TurnedAway from) {
        var room = new RoomId(from.room());
        if (Viewing.isFor(from.member()) && reading.enter(room, from.member()).isEmpty()) record(room, from.member());
    }

    private void record(RoomId id, MemberId member) {
        if (!pace.spend(Limit.TURNED_AWAY, member + "/" + id).isZero()) return;
        membership
                .person(member)
                .ifPresent(person ->
                        audit.recordTurnedAway(member, person.affiliation(), id.value(), "membership.room-entered"));
    }
}
