package org.trialogue.membership.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Insider;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.Seat;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** The rooms of a working group as a member may know of them: those that they may enter, and no others. */
@Service
@Transactional(readOnly = true)
public class RoomReading {

    private final Rooms rooms;
    private final Mandates mandates;
    private final RoomPeople people;
    private final GroupedRooms grouped;
    private final Membership membership;

    RoomReading(Rooms rooms, Mandates mandates, RoomPeople people, GroupedRooms grouped, Membership membership) {
        this.rooms = rooms;
        this.mandates = mandates;
        this.people = people;
        this.grouped = grouped;
        this.membership = membership;
    }

    /** The rooms that the member may enter: the standing ones first, then those that are open, then the closed ones. */
    public List<Room> in(WorkingGroupId workingGroup, MemberId reader) {
        return membership.roomsOf(reader).stream()
                .filter(id -> Viewing.isFor(reader))
                .flatMap(id -> membership.room(id).stream())
                .filter(room -> room.workingGroup().equals(workingGroup))
                .sorted(Comparator.comparing(Room::closed)
                        .thenComparing(Room::kind)
                        .thenComparing(room -> room.name() == null ? "" : room.name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** A room with the capacity in which the reader is in it; empty when there is none or they may not enter: nobody can tell which. */
    public Optional<Entered> enter(RoomId id, MemberId reader) {
        return acting(id, reader).flatMap(acting -> membership.room(id).map(room -> entered(room, acting)));
    }

    /**
     * A room that someone is in.
     *
     * @param keeps whether they say who comes in
     * @param takesGuests whether they may ask a secretary in for a time
     * @param mayLeave whether they were let in, so that they can leave
     */
    public record Entered(Room room, Acting acting, boolean keeps, boolean takesGuests, boolean mayLeave) {}

    /** The kinds of rooms that the member may open in a working group: one of a named group of governments for that which they coordinate. */
    public List<RoomKind> opens(WorkingGroupId workingGroup, MemberId reader) {
        return membership.actingIn(reader, workingGroup).map(RoomRules::open).orElse(List.of()).stream()
                .filter(kind -> kind != RoomKind.GOVERNMENT_GROUP
                        || !coordinated(workingGroup, reader).isEmpty())
                .toList();
    }

    /** The named groups of governments that the member coordinates, by name: those for which they may open a room. */
    public List<Coordinated> coordinated(WorkingGroupId workingGroup, MemberId reader) {
        return mandates.held(reader.value(), workingGroup.value(), people.today()).stream()
                .filter(own -> Viewing.isFor(reader))
                .flatMap(own -> grouped.coordinated(own).stream())
                .map(group -> new Coordinated(group.id(), group.name()))
                .toList();
    }

    /** A named group of governments, to its coordinator. */
    public record Coordinated(GovernmentGroupId id, String name) {}

    /** Those in a room, by side and name; none for who may not enter it. */
    public List<Insider> people(RoomId id, MemberId reader) {
        var own = acting(id, reader);
        var room = rooms.findById(id.value());
        if (own.isEmpty() || room.isEmpty()) return List.of();
        return people.inside(room.get()).stream()
                .flatMap(seat -> shown(seat, room.get(), own.get()).stream())
                .sorted(Comparator.comparing((Insider one) -> one.mandated().affiliation())
                        .thenComparing(one -> one.mandated().person().name()))
                .toList();
    }

    /** Those whom the reader may let into a room, by side and name: who is not in it yet, and who is in it for a time. */
    public List<Mandated> candidates(RoomId id, MemberId reader) {
        var room = rooms.findById(id.value());
        if (room.isEmpty() || acting(id, reader).isEmpty()) return List.of();
        var own = people.delegate(people.self(id, reader));
        return outside(room.get())
                .filter(held ->
                        RoomRules.fits(room.get(), own, people.delegate(held)) && grouped.takes(room.get(), held))
                .flatMap(held -> shown(held).stream())
                .sorted(BY_SIDE)
                .toList();
    }

    /** The secretaries whom a room can ask in, by name. */
    public List<Mandated> secretaries(RoomId id, MemberId reader) {
        var room = rooms.findById(id.value());
        if (room.isEmpty() || acting(id, reader).isEmpty()) return List.of();
        return people.holding(room.get()).stream()
                .filter(held -> held.acting().forSecretariat())
                .flatMap(held -> shown(held).stream())
                .sorted(BY_SIDE)
                .toList();
    }

    /** Those with whom the reader may open a room of two groups: who speaks for another group. */
    public List<Mandated> counterparts(WorkingGroupId workingGroup, MemberId reader) {
        return membership.actingIn(reader, workingGroup).stream()
                .flatMap(own -> membership.mandatesIn(workingGroup).stream()
                        .filter(held -> RoomRules.speaks(held.acting()) && held.affiliation() != own.affiliation()))
                .toList();
    }

    /** The present day, from which a guest's days count. */
    public LocalDate today() {
        return people.today();
    }

    private static final Comparator<Mandated> BY_SIDE = Comparator.comparing(Mandated::affiliation)
            .thenComparing(held -> held.person().name());

    private Optional<Acting> acting(RoomId id, MemberId reader) {
        return Viewing.isFor(reader) ? membership.actingIn(reader, id) : Optional.empty();
    }

    private Entered entered(Room room, Acting acting) {
        var keeps = !room.closed()
                && rooms.findById(room.id().value())
                        .filter(found -> RoomRules.keeps(found, acting))
                        .isPresent();
        var entry = mandates.seats(room.id().value(), List.of(acting.member().value())).stream()
                .anyMatch(seat -> seat.entry() != null);
        return new Entered(
                room, acting, keeps && letsIn(room.kind()), keeps && RoomRules.takesGuests(room.kind()), entry);
    }

    private static boolean letsIn(RoomKind kind) {
        return !kind.standing() || kind == RoomKind.SHARED;
    }

    private Stream<MandateRecord> outside(RoomRecord room) {
        var inside = people.inside(room).stream()
                .map(seat -> seat.mandate().mandate())
                .toList();
        return people.holding(room).stream()
                .filter(held -> !inside.contains(held.mandate()) || RoomRules.seatEnds(room.kind(), held.acting()));
    }

    private Optional<Insider> shown(Seat seat, RoomRecord room, Acting own) {
        var mayGo = seat.entry() != null
                && !room.closed()
                && RoomRules.letsGo(room, own, seat.mandate().acting());
        return shown(seat.mandate()).map(held -> new Insider(held, seat.until(), mayGo));
    }

    private Optional<Mandated> shown(MandateRecord held) {
        return membership.person(held.acting().member()).map(held::heldBy);
    }
}
