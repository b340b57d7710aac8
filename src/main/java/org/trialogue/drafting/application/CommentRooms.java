package org.trialogue.drafting.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** In which room a comment belongs, and who may make one there: the table of the drafting procedure, asked at each comment. */
@Component
class CommentRooms {

    private final Membership membership;
    private final Writers writers;

    CommentRooms(Membership membership, Writers writers) {
        this.membership = membership;
        this.writers = writers;
    }

    /** The room of those a comment is for. */
    RoomId of(TextHead text, Audience audience, MemberId member) {
        return switch (audience) {
            case EVERYONE -> text.room();
            case OWN_GROUP ->
                ownGroup(text.room(), member)
                        .map(Room::id)
                        .orElseThrow(() -> new Refusal("drafting.refused.no-group-room"));
        };
    }

    /** The room of the member's own group beside a shared text. */
    Optional<Room> ownGroup(RoomId shared, MemberId member) {
        return membership
                .room(shared)
                .filter(room -> !room.kind().apart())
                .flatMap(room -> membership.roomsOf(member).stream()
                        .flatMap(id -> membership.room(id).stream())
                        .filter(own -> own.workingGroup().equals(room.workingGroup()) && isOwn(own, member))
                        .findFirst());
    }

    /** A guest in a group's room is not of that group. */
    private boolean isOwn(Room room, MemberId member) {
        var side = membership.actingIn(member, room.id()).map(Acting::affiliation);
        return side.isPresent() && side.equals(room.kind().only());
    }

    /**
     * As whom the member comments on a text in a room.
     *
     * @throws Refusal when there is no mandate in both rooms, or the stage or the mandate allows reading only
     */
    Acting acting(TextHead text, RoomId room, MemberId member) {
        var beside = writers.acting(text, member);
        var by = room.equals(text.room())
                ? beside
                : membership.actingIn(member, room).orElseThrow(() -> new Refusal("drafting.refused.room"));
        if (!text.rights(beside).comment()) throw new Refusal("drafting.refused.comment");
        return by;
    }
}
