package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.RoomMemberRecord;
import org.trialogue.membership.domain.RoomMembers;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.Seat;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.Viewing;

/** How members open rooms, let others in and go, and close them again. All of it is on record in the room alone. */
@Service
@Transactional
public class RoomKeeping {

    private final Rooms rooms;
    private final RoomMembers entries;
    private final RoomPeople people;
    private final GroupedRooms grouped;
    private final Mandates mandates;
    private final Audit audit;
    private final Proof proof;
    private final Clock clock;

    RoomKeeping(
            Rooms rooms,
            RoomMembers entries,
            RoomPeople people,
            GroupedRooms grouped,
            Mandates mandates,
            Audit audit,
            Proof proof,
            Clock clock) {
        this.rooms = rooms;
        this.entries = entries;
        this.people = people;
        this.grouped = grouped;
        this.mandates = mandates;
        this.audit = audit;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * Opens a room, and is the first one in it.
     *
     * @throws Refusal when the member has no mandate in the working group, or may not open such a room
     */
    public RoomId open(WorkingGroupId workingGroup, NewRoom wanted, MemberId member) {
        var own = mandates.held(member.value(), workingGroup.value(), people.today())
                .filter(held -> Viewing.isFor(member))
                .orElseThrow(() -> new Refusal("membership.refused.room"));
        if (wanted.kind() == RoomKind.GOVERNMENT_GROUP)
            return openForGroup(grouped.room(workingGroup, wanted, own), own);
        var counterpart = counterpart(workingGroup, wanted.counterpart());
        var other = counterpart == null ? null : counterpart.acting();
        var room =
                rooms.saveAndFlush(new RoomRecord(workingGroup, wanted, people.delegate(own), other, clock.instant()));
        seat(room, own, null, own.acting());
        if (counterpart != null) seat(room, counterpart, null, own.acting());
        return opened(room, own);
    }

    private RoomId openForGroup(NewRoom wanted, MandateRecord own) {
        var room = new RoomRecord(own.workingGroup(), wanted, people.delegate(own), null, clock.instant());
        rooms.keep(room);
        seat(room, own, null, own.acting());
        return opened(room, own);
    }

    private RoomId opened(RoomRecord room, MandateRecord own) {
        audit.record(
                own.acting(),
                room.getId(),
                "membership.room-opened",
                room.getId(),
                Particulars.now("name", room.name()));
        return room.room();
    }

    /**
     * Lets someone in for as long as their mandate holds. Who is in already stays in.
     *
     * @throws Refusal when a rule says no, or whoever lets them in has not proved lately who they are
     */
    public void letIn(RoomId id, MandateId whom, MemberId member) {
        letIn(id, whom, null, member);
    }

    /**
     * The same for a time, as partners come in; one who is in gets another last day.
     *
     * @param until the last day, for a partner in a room of theirs; not asked of anybody else
     * @throws Refusal when a rule says no, or whoever lets them in has not proved lately who they are
     */
    public void letIn(RoomId id, MandateId whom, @Nullable LocalDate until, MemberId member) {
        var own = people.self(id, member);
        var room = open(id);
        var other = people.sitting(room, whom);
        var inside = people.inside(room);
        if (!RoomRules.seatEnds(room.kind(), other.acting()) && isIn(inside, other)) return;
        RoomRules.admit(room, people.delegate(own), people.delegate(other), acting(inside));
        grouped.require(room, other);
        var last = RoomRules.lastDay(room.kind(), other.acting(), until, people.today());
        if (room.kind() == RoomKind.SHARED && last != null) RoomRules.sharedUntil(last, other, people.today());
        proof.demand(own.acting().capacity());
        vacate(room, other, member);
        seat(room, other, last, own.acting());
        audit.record(
                own.acting(),
                room.getId(),
                "membership.room-let-in",
                room.getId(),
                about(other).and("until", null, last));
    }

    /**
     * Asks a secretary in as a guest until a day, at whose end they are out by themselves; a guest who is in gets another last day.
     *
     * @throws Refusal when a rule says no, or whoever asks has not proved lately who they are
     */
    public void invite(RoomId id, MandateId guest, LocalDate until, MemberId member) {
        var own = people.self(id, member);
        var room = open(id);
        var other = people.sitting(room, guest);
        RoomRules.welcome(room, own.acting(), other.acting(), until, people.today());
        proof.demand(own.acting().capacity());
        vacate(room, other, member);
        seat(room, other, until, own.acting());
        audit.record(
                own.acting(),
                room.getId(),
                "membership.room-invited",
                room.getId(),
                about(other).and("until", null, until));
    }

    /**
     * Lets someone go, who may not enter from this moment on. Who is out already stays out.
     *
     * @throws Refusal when a rule says no
     */
    public void letGo(RoomId id, MandateId whom, MemberId member) {
        var own = people.self(id, member);
        var room = open(id);
        for (var seat : people.inside(room)) {
            var entry = seat.entry();
            if (entry == null || !entry.mandate().equals(whom)) continue;
            if (!RoomRules.letsGo(room, own.acting(), seat.mandate().acting()))
                throw new Refusal("membership.refused.keepers-only");
            audit.record(own.acting(), room.getId(), "membership.room-let-go", room.getId(), about(seat.mandate()));
            leave(entry, seat.mandate(), member);
        }
    }

    /**
     * Leaves a room.
     *
     * @throws Refusal when the member is in it by the mandate alone, or is the last who keeps it, in a room of two groups for the own
     *     one, while others are in it
     */
    public void leave(RoomId id, MemberId member) {
        var own = people.self(id, member);
        var room = inHand(id);
        var inside = people.inside(room);
        var entry = inside.stream()
                .filter(seat -> seat.mandate().mandate().equals(own.mandate()) && seat.entry() != null)
                .map(Seat::entry)
                .findFirst()
                .orElseThrow(() -> new Refusal("membership.refused.room-standing"));
        if (!room.closed() && !keptWithout(room, inside, own.acting()))
            throw new Refusal("membership.refused.last-keeper");
        audit.record(own.acting(), room.getId(), "membership.room-left", room.getId(), Particulars.NONE);
        leave(entry, own, member);
    }

    /**
     * Closes a room: what is in it stays, and is read by those who are in it.
     *
     * @throws Refusal when the member does not keep it
     */
    public void close(RoomId id, MemberId member) {
        var own = people.self(id, member);
        var room = inHand(id);
        if (room.closed()) return;
        room.close(own.acting(), clock.instant());
        rooms.saveAndFlush(room);
        audit.record(own.acting(), room.getId(), "membership.room-closed", room.getId(), Particulars.NONE);
    }

    private @Nullable MandateRecord counterpart(WorkingGroupId group, @Nullable MandateId mandate) {
        return mandate == null
                ? null
                : people.found(mandate)
                        .filter(held -> held.workingGroup().equals(group))
                        .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
    }

    private RoomRecord open(RoomId id) {
        var room = inHand(id);
        if (room.closed()) throw new Refusal("membership.refused.room-closed");
        return room;
    }

    private RoomRecord inHand(RoomId id) {
        return rooms.inHand(id.value()).orElseThrow(() -> new Refusal("membership.refused.room"));
    }

    private void seat(RoomRecord room, MandateRecord whom, @Nullable LocalDate until, Acting by) {
        entries.saveAndFlush(new RoomMemberRecord(room.room(), whom, until, by.member(), clock.instant()));
    }

    /** What let someone in until now does so no more. */
    private void vacate(RoomRecord room, MandateRecord whom, MemberId by) {
        entries.findByRoomAndLeftAtIsNull(room.getId()).stream()
                .filter(entry -> entry.mandate().equals(whom.mandate()))
                .forEach(entry -> leave(entry, whom, by));
    }

    private void leave(RoomMemberRecord entry, MandateRecord held, MemberId by) {
        entry.leave(held, by, clock.instant());
        entries.saveAndFlush(entry);
    }

    private static Particulars about(MandateRecord other) {
        return Particulars.NONE.concerning(other.acting().member());
    }

    private static boolean isIn(List<Seat> inside, MandateRecord other) {
        return inside.stream()
                .anyMatch(seat -> seat.mandate().mandate().equals(other.mandate()) && seat.until() == null);
    }

    private static List<Acting> acting(List<Seat> inside) {
        return inside.stream().map(seat -> seat.mandate().acting()).toList();
    }

    private static boolean keptWithout(RoomRecord room, List<Seat> inside, Acting leaving) {
        var others = acting(inside).stream()
                .filter(one -> !one.member().equals(leaving.member()))
                .filter(one -> room.kind() != RoomKind.BILATERAL || one.affiliation() == leaving.affiliation())
                .toList();
        return others.isEmpty()
                || !RoomRules.keeps(room, leaving)
                || others.stream().anyMatch(one -> RoomRules.keeps(room, one));
    }
}
