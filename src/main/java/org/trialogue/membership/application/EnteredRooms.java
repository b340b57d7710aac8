package org.trialogue.membership.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.RoomMemberRecord;
import org.trialogue.membership.domain.RoomMembers;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.Seat;
import org.trialogue.membership.domain.Shares;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Who may enter which rooms today: by the mandate alone, or because those who keep a room let them in. */
@Component
class EnteredRooms {

    private final MandatesToday held;
    private final Mandates mandates;
    private final Rooms rooms;
    private final RoomMembers insiders;
    private final Shares shares;

    EnteredRooms(MandatesToday held, Mandates mandates, Rooms rooms, RoomMembers insiders, Shares shares) {
        this.held = held;
        this.mandates = mandates;
        this.rooms = rooms;
        this.insiders = insiders;
        this.shares = shares;
    }

    /** In which capacity members act in a room; those who may not enter it are missing. */
    Map<MemberId, Acting> acting(Collection<MemberId> members, RoomId room) {
        return acting(members, room, seat -> true);
    }

    /** The same of those who may add something there. */
    Map<MemberId, Acting> writing(Collection<MemberId> members, RoomId room) {
        return acting(members, room, EnteredRooms::isOpen);
    }

    /** In which capacity members act on a piece of a room: those who may enter it, and partners with whom the piece is shared. */
    Map<MemberId, Acting> actingOn(Collection<MemberId> members, RoomId room, UUID piece) {
        return actingOn(members, room, piece, seat -> true);
    }

    /** The same of those who may add something to it, as far as the room says. */
    Map<MemberId, Acting> writingOn(Collection<MemberId> members, RoomId room, UUID piece) {
        return actingOn(members, room, piece, EnteredRooms::isOpen);
    }

    private static boolean isOpen(Seat seat) {
        return !seat.room().closed() && seat.group().isAtWork();
    }

    private Map<MemberId, Acting> actingOn(
            Collection<MemberId> members, RoomId room, UUID piece, Predicate<Seat> which) {
        var seats = seats(members, room);
        var inside = acting(seats, which);
        if (inside.size() == seats.size()) return inside;
        var shared = new HashSet<UUID>(shares.mandates(room.value(), piece, held.day()));
        var all = new HashMap<>(inside);
        seats.stream()
                .filter(which)
                .filter(seat -> shared.contains(seat.mandate().getId()))
                .flatMap(seat -> seat.lookingIn(held.day()).stream())
                .forEach(acting -> all.putIfAbsent(acting.member(), acting));
        return all;
    }

    private Map<MemberId, Acting> acting(Collection<MemberId> members, RoomId room, Predicate<Seat> which) {
        return acting(seats(members, room), which);
    }

    private List<Seat> seats(Collection<MemberId> members, RoomId room) {
        return mandates.seats(
                room.value(), members.stream().map(MemberId::value).toList());
    }

    private Map<MemberId, Acting> acting(List<Seat> seats, Predicate<Seat> which) {
        var today = held.day();
        return seats.stream()
                .filter(which)
                .flatMap(seat -> seat.acting(today).stream())
                .collect(Collectors.toMap(Acting::member, acting -> acting));
    }

    /** Every room that a member may enter. */
    Set<RoomId> of(MemberId member) {
        var own = held.of(member).collect(Collectors.toMap(MandateRecord::workingGroup, mandate -> mandate));
        var keys = own.keySet().stream().map(WorkingGroupId::value).toList();
        var standing = rooms.findByWorkingGroupIn(keys).stream()
                .filter(room ->
                        own.get(room.workingGroup()) instanceof MandateRecord mandate && mandate.admitsTo(room.kind()))
                .map(RoomRecord::room);
        return Stream.concat(standing, letIn(own.values())).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<RoomId> letIn(Collection<MandateRecord> own) {
        var keys = own.stream().map(MandateRecord::getId).toList();
        return insiders.findByMandateInAndLeftAtIsNull(keys).stream()
                .filter(entry -> entry.holds(held.day()))
                .map(RoomMemberRecord::room);
    }
}
