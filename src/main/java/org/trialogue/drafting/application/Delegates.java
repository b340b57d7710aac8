package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who sits in which rooms beside a shared text, and for whom: looked up anew at each question. */
@Component
class Delegates {

    private final Membership membership;
    private final Writers writers;

    Delegates(Membership membership, Writers writers) {
        this.membership = membership;
        this.writers = writers;
    }

    /** Somebody in a room, who may add something there, and for whom. */
    record Delegate(Room room, Acting acting, Holder holder) {}

    /** The rooms of a member, where they may add something, in the working group whose text this is; none beside a text that is not shared. */
    List<Delegate> beside(TextHead text, MemberId member) {
        if (!isShared(text)) return List.of();
        var group = membership.room(text.room()).orElseThrow().workingGroup();
        return membership.roomsOf(member).stream()
                .flatMap(id -> membership.room(id).stream())
                .filter(room -> room.workingGroup().equals(group) && !room.closed())
                .sorted(Comparator.comparing(Room::kind)
                        .thenComparing(room -> room.id().value()))
                .flatMap(room -> in(room, member).stream())
                .toList();
    }

    /**
     * The same for one room.
     *
     * @throws Refusal when the member may not enter the room, it is closed, it belongs to another working group, or they sit there for no group
     */
    Delegate in(RoomId id, TextHead text, MemberId member) {
        if (!Viewing.isFor(member)) throw new Refusal("drafting.refused.room");
        var room = membership.room(id).orElseThrow(() -> new Refusal("drafting.refused.room"));
        writers.acting(id, member);
        if (!isShared(text)
                || !membership.room(text.room()).orElseThrow().workingGroup().equals(room.workingGroup()))
            throw new Refusal("drafting.refused.draft-text");
        return in(room, member).orElseThrow(() -> new Refusal("drafting.refused.draft-who"));
    }

    private Optional<Delegate> in(Room room, MemberId member) {
        return membership
                .actingIn(member, room.id())
                .flatMap(acting -> holder(room, acting).map(holder -> new Delegate(room, acting, holder)));
    }

    private Optional<Holder> holder(Room room, Acting acting) {
        var organization = membership
                .person(acting.member())
                .flatMap(person -> Optional.ofNullable(person.organizationId()))
                .flatMap(membership::organization);
        return DraftingRooms.holder(room, acting, organization.orElse(null));
    }

    /** The room that all share in the working group of a room. */
    RoomId shared(RoomId room) {
        return membership.sharedRoom(membership.room(room).orElseThrow().workingGroup());
    }

    private boolean isShared(TextHead text) {
        return text.fork() == null
                && membership
                        .room(text.room())
                        .filter(room -> !room.kind().apart())
                        .isPresent();
    }
}
