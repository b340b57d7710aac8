package org.trialogue.notifications;

import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomEntered;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.SeatEnds;
import org.trialogue.membership.SeatTaken;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/**
 * Tells whoever came into a room that others had opened that they are in it, and the others where that was by no word of theirs; and the secretaries that a
 * partner's seat ends.
 */
@Component
class RoomNotices {

    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;

    RoomNotices(Notices notices, Membership membership, TransactionTemplate transaction) {
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
    }

    /** Who is out again meanwhile is told nothing. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RoomEntered entered) {
        Viewing.inRoom(entered.room(), () -> transaction.execute(status -> told(entered)));
    }

    /** Who is out again meanwhile is told of nowhere. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SeatTaken taken) {
        Viewing.inRoom(taken.room(), () -> transaction.execute(status -> told(taken)));
    }

    /** The secretaries in the room are told, who let the partner in once more; of a mandate that is over meanwhile, nobody is. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SeatEnds ends) {
        Viewing.inRoom(ends.room(), () -> transaction.execute(status -> told(ends)));
    }

    private boolean told(SeatEnds ends) {
        var id = new RoomId(ends.room());
        var room = membership.room(id);
        if (room.isEmpty()) return false;
        var held = membership.mandatesIn(room.get().workingGroup());
        var partner = held.stream()
                .filter(one -> one.mandate().value().equals(ends.mandate()))
                .map(one -> one.person().name())
                .findFirst();
        if (partner.isEmpty()) return false;
        var inside = inside(room.get());
        var topic = "membership.room-seat-ends/" + ends.room() + "/" + ends.mandate();
        notices.withdraw(topic, null);
        held.stream()
                .filter(one -> one.acting().forSecretariat())
                .map(one -> one.person().id())
                .filter(inside::contains)
                .forEach(to -> notices.post(new Notice(
                        to,
                        topic,
                        "notifications.notice.seat-ends",
                        List.of(partner.get(), named(room.get())),
                        "rooms/" + id + "/people",
                        false,
                        ends.on(),
                        ends.room())));
        return true;
    }

    private boolean told(SeatTaken taken) {
        var room = membership.room(new RoomId(taken.room()));
        var inside = room.map(this::inside).orElse(Set.of());
        var member = new MemberId(taken.member());
        if (!inside.contains(member)) return false;
        // a seat that the same member took before was news of its own
        notices.withdraw(topic(taken), null);
        // into the shared room a partner comes as the one before did: that is news to the partner alone
        var told = room.filter(one -> one.kind() == RoomKind.SHARED).isPresent() ? Set.of(member) : inside;
        for (var one : told)
            if (!one.equals(member) || taken.from() != null) notices.post(notice(room.orElseThrow(), one, taken));
        return true;
    }

    private Set<MemberId> inside(Room room) {
        var people = membership.mandatesIn(room.workingGroup()).stream()
                .map(held -> held.person().id())
                .toList();
        return membership.actingIn(people, room.id()).keySet();
    }

    private Notice notice(Room room, MemberId to, SeatTaken taken) {
        var member = new MemberId(taken.member());
        var key = to.equals(member)
                ? "notifications.notice.seat-yours"
                : taken.from() == null ? "notifications.notice.seat-kept-on" : "notifications.notice.seat-taken-over";
        var from = taken.from() == null ? "" : name(new MemberId(taken.from()));
        return new Notice(
                to,
                topic(taken),
                key,
                List.of(name(member), named(room), from),
                "rooms/" + room.id(),
                false,
                null,
                room.id().value());
    }

    private static String topic(SeatTaken taken) {
        return "membership.room-seat/" + taken.room() + "/" + taken.member();
    }

    private static String named(Room room) {
        var name = room.name();
        return name == null ? room.workingGroupTitle() : name;
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }

    private boolean told(RoomEntered entered) {
        var id = new RoomId(entered.room());
        var member = new MemberId(entered.member());
        var room = membership
                .room(id)
                .filter(found -> membership.actingIn(member, id).isPresent());
        room.ifPresent(found -> notices.post(notice(found, member, entered)));
        return room.isPresent();
    }

    private static String cameIn(Room room) {
        if (room.kind() == RoomKind.SHARED) return "notifications.notice.shared-room";
        return room.name() == null ? "notifications.notice.invited" : "notifications.notice.let-in";
    }

    private Notice notice(Room room, MemberId member, RoomEntered entered) {
        var by = name(new MemberId(entered.by()));
        return new Notice(
                member,
                "membership.room/" + room.id(),
                cameIn(room),
                List.of(by, named(room)),
                "rooms/" + room.id(),
                false,
                null,
                room.id().value());
    }
}
