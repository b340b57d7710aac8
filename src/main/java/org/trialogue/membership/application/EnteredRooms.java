package org.trialogue.membership.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
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
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Who may enter which rooms today: by the mandate alone, or because those who keep a room let them in. */
@Component
class EnteredRooms {

    private final MandatesToday held;
    private final Mandates mandates;
    private final Rooms rooms;
    private final RoomMembers insiders;

    EnteredRooms(MandatesToday held, Mandates mandates, Rooms rooms, RoomMembers insiders) {
        this.held = held;
        this.mandates = mandates;
        this.rooms = rooms;
        this.insiders = insiders;
    }

    /** In which capacity members act in a room; those who may not enter it are missing. */
    Map<MemberId, Acting> acting(Collection<MemberId> members, RoomId room) {
        return acting(members, room, seat -> true);
    }

    /** The same of those who may add something there. */
    Map<MemberId, Acting> writing(Collection<MemberId> members, RoomId room) {
        return acting(
                members, room, seat -> !seat.room().closed() && seat.group().isAtWork());
    }

    private Map<MemberId, Acting> acting(Collection<MemberId> members, RoomId room, Predicate<Seat> which) {
        var keys = members.stream().map(MemberId::value).toList();
        var today = held.day();
        return mandates.seats(room.value(), keys).stream()
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
