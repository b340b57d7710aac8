package org.trialogue.rooms.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who is in a room, and who may add something there: asked at each call. */
@Component
class Doorkeeper {

    private final Membership membership;

    Doorkeeper(Membership membership) {
        this.membership = membership;
    }

    /** A room with the capacity in which the reader is in it; empty when there is none or they may not enter. */
    Optional<Inside> inside(RoomId id, MemberId reader) {
        if (!Viewing.isFor(reader)) return Optional.empty();
        return membership
                .actingIn(reader, id)
                .flatMap(acting -> membership.room(id).map(room -> new Inside(room, acting)));
    }

    /** The same for who comes for a piece of it, a thread or a file: a partner with whom that is shared comes to it as well. */
    Optional<Inside> at(UUID piece, RoomId id, MemberId reader) {
        if (!Viewing.isFor(reader)) return Optional.empty();
        return membership
                .actingOn(reader, id, piece)
                .flatMap(acting -> membership.room(id).map(room -> new Inside(room, acting)));
    }

    /** A room that a member is in, and as what. */
    record Inside(Room room, Acting acting) {

        /** Whether this member may add something: who only looks on reads, but for partners in their own room, and in a closed room everyone does. */
        boolean writes() {
            return !room.closed() && room.kind().takesWordsOf(acting);
        }
    }

    /**
     * As what the member adds something to a room.
     *
     * @throws Refusal when they may not enter it, only look on, or the room is closed
     */
    Inside writing(RoomId id, MemberId member) {
        var inside = inside(id, member).orElseThrow(() -> new Refusal("rooms.refused.room"));
        if (inside.room().closed()) throw new Refusal("rooms.refused.closed");
        if (!inside.writes()) throw new Refusal("rooms.refused.observer");
        return inside;
    }

    /** Those who are in a room today, by side and name. */
    List<Mandated> people(Room room) {
        var given = membership.mandatesIn(room.workingGroup());
        var acting = membership.actingIn(
                given.stream().map(held -> held.person().id()).toList(), room.id());
        return given.stream()
                .filter(held -> acting.containsKey(held.person().id()))
                .toList();
    }
}
