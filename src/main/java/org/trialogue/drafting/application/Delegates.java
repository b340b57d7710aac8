package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.Person;
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
    record Delegate(Room room, Acting acting, Holder holder) {

        boolean drafts() {
            return DraftingRooms.mayDraft(room.kind(), acting);
        }

        boolean speaks() {
            return DraftingRooms.speaks(room, acting);
        }

        boolean entersOnBehalf() {
            return DraftingRooms.entersOnBehalf(room, acting);
        }
    }

    /** The rooms of a member, where they may add something, in the working group whose text this is; none beside a text that is not shared. */
    List<Delegate> beside(TextHead text, MemberId member) {
        if (!isShared(text)) return List.of();
        var group = membership.room(text.room()).orElseThrow().workingGroup();
        var own = new HashSet<>(membership.roomsIn(group));
        own.retainAll(membership.roomsOf(member));
        var organization = organization(member);
        return own.stream()
                .flatMap(id -> membership.room(id).stream())
                .filter(room -> !room.closed())
                .sorted(Comparator.comparing(Room::kind)
                        .thenComparing(room -> room.id().value()))
                .flatMap(room -> in(room, member, organization).stream())
                .toList();
    }

    /** A member in one room of theirs, where they may add something; empty where they may not, or sit for no group. */
    Optional<Delegate> in(RoomId id, MemberId member) {
        return open(id, member).flatMap(room -> in(room, member, organization(member)));
    }

    /** A room in which a member may add something, for whomever they sit there. */
    Optional<Room> open(RoomId id, MemberId member) {
        if (!Viewing.isFor(member)) return Optional.empty();
        return membership
                .room(id)
                .filter(room ->
                        !room.closed() && membership.actingIn(member, id).isPresent());
    }

    /**
     * The same for one room.
     *
     * @throws Refusal when the member may not enter the room, it is closed, it belongs to another working group, they sit there for no
     *     group, or it is not known for which government
     */
    Delegate in(RoomId id, TextHead text, MemberId member) {
        if (!Viewing.isFor(member)) throw new Refusal("drafting.refused.room");
        var room = membership.room(id).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var acting = writers.acting(id, member);
        if (!isShared(text)
                || !membership.room(text.room()).orElseThrow().workingGroup().equals(room.workingGroup()))
            throw new Refusal("drafting.refused.draft-text");
        if (acting.affiliation().group().isEmpty()) throw new Refusal("drafting.refused.draft-who");
        return DraftingRooms.holder(room, acting, organization(member))
                .map(holder -> new Delegate(room, acting, holder))
                .orElseThrow(() -> new Refusal("drafting.refused.no-government"));
    }

    /** Those who speak for a holder in a room today. */
    List<MemberId> speaking(Room room, Holder holder) {
        var theirs = membership.mandatesIn(room.workingGroup()).stream()
                .filter(held -> DraftingRooms.speaks(room, held.acting()))
                .filter(held -> DraftingRooms.holder(
                                room, held.acting(), home(held.person()).orElse(null))
                        .filter(holder::is)
                        .isPresent())
                .map(held -> held.person().id())
                .distinct()
                .toList();
        var within = membership.actingIn(theirs, room.id());
        return theirs.stream()
                .filter(member -> within.get(member) instanceof Acting acting && DraftingRooms.speaks(room, acting))
                .toList();
    }

    private Optional<Delegate> in(Room room, MemberId member, @Nullable Organization organization) {
        return membership
                .actingIn(member, room.id())
                .flatMap(acting -> DraftingRooms.holder(room, acting, organization)
                        .map(holder -> new Delegate(room, acting, holder)));
    }

    private @Nullable Organization organization(MemberId member) {
        return membership.person(member).flatMap(this::home).orElse(null);
    }

    private Optional<Organization> home(Person person) {
        return Optional.ofNullable(person.organizationId()).flatMap(membership::organization);
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
