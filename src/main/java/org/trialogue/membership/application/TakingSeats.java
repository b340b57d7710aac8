package org.trialogue.membership.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.LeftRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.EmptySeat;
import org.trialogue.membership.domain.EmptySeats;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.RoomMemberRecord;
import org.trialogue.membership.domain.RoomMembers;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.Viewing;

/**
 * How a side stays in the rooms that were opened with it when those who sat there for it go: the successor has the seat of the one before, and
 * where whoever kept a room left it by the end of a mandate, those come in who may keep it for the same side now. Of another side nobody does.
 */
@Service
@Transactional
public class TakingSeats {

    private final EmptySeats seats;
    private final RoomMembers entries;
    private final RoomPeople people;
    private final Mandates mandates;
    private final Audit audit;
    private final Proof proof;
    private final Clock clock;

    TakingSeats(
            EmptySeats seats,
            RoomMembers entries,
            RoomPeople people,
            Mandates mandates,
            Audit audit,
            Proof proof,
            Clock clock) {
        this.seats = seats;
        this.entries = entries;
        this.people = people;
        this.mandates = mandates;
        this.audit = audit;
        this.proof = proof;
        this.clock = clock;
    }

    /** The rooms of a working group that nobody of the member's side keeps any more, and into which the member may come, by name. */
    @Transactional(readOnly = true)
    public List<LeftRoom> left(WorkingGroupId group, MemberId member) {
        return open(member)
                .filter(seat -> own(seat).workingGroup().equals(group))
                .map(seat -> new LeftRoom(seat.room(), seat.kind(), seat.name()))
                .toList();
    }

    /**
     * Comes into such a room, which those in it are told and read in its record.
     *
     * @throws Refusal when there is none, somebody of the side keeps it, or the member has not proved lately who they are
     */
    public void come(RoomId room, MemberId member) {
        var seat = open(member)
                .filter(each -> each.room().equals(room))
                .findFirst()
                .orElseThrow(() -> new Refusal("membership.refused.room"));
        var own = own(seat);
        proof.demand(own.acting().capacity());
        take(seat, own, null);
        audit.record(own.acting(), room.value(), "membership.room-kept-again", room.value(), Particulars.NONE);
    }

    /** The member of this transaction has the seats of those in whose place their mandates were given: a second time there are none. */
    void succeed() {
        // whoever does the same at once waits here, and finds none
        seats.inView().stream().map(EmptySeat::mandate).distinct().forEach(own -> mandates.inHand(own.value()));
        for (var seat : seats.inView()) {
            var from = seat.takenFrom();
            if (from != null) mandates.findById(from.value()).ifPresent(before -> succeed(seat, before));
        }
    }

    private void succeed(EmptySeat seat, MandateRecord before) {
        var own = own(seat);
        var left = before.acting().member();
        take(seat, own, left);
        entries.findByRoomAndLeftAtIsNull(seat.room().value()).stream()
                .filter(entry -> entry.mandate().equals(before.mandate()))
                .forEach(entry -> {
                    entry.leave(before, own.acting().member(), clock.instant());
                    entries.saveAndFlush(entry);
                });
        audit.record(
                own.acting(),
                seat.room().value(),
                "membership.room-seat-taken-over",
                seat.room().value(),
                Particulars.NONE.concerning(left));
    }

    private void take(EmptySeat seat, MandateRecord own, @Nullable MemberId from) {
        entries.saveAndFlush(RoomMemberRecord.taken(seat, own, from, clock.instant()));
    }

    private Stream<EmptySeat> open(MemberId member) {
        if (!Viewing.isFor(member)) return Stream.empty();
        return seats.inView().stream()
                .filter(seat -> seat.takenFrom() == null)
                .filter(seat -> RoomRules.keepsOn(seat.kind(), own(seat).acting()));
    }

    private MandateRecord own(EmptySeat seat) {
        return people.found(seat.mandate()).orElseThrow(() -> new Refusal("membership.refused.room"));
    }
}
