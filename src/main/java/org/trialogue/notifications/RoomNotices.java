package org.trialogue.notifications;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomEntered;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Tells whoever was let into a room that they are in it. */
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

    private boolean told(RoomEntered entered) {
        var id = new RoomId(entered.room());
        var member = new MemberId(entered.member());
        var room = membership
                .room(id)
                .filter(found -> membership.actingIn(member, id).isPresent());
        room.ifPresent(found -> notices.post(notice(found, member, entered)));
        return room.isPresent();
    }

    private Notice notice(Room room, MemberId member, RoomEntered entered) {
        var by = membership.person(new MemberId(entered.by())).map(Person::name).orElse("");
        var name = room.name();
        return new Notice(
                member,
                "membership.room/" + room.id(),
                name == null ? "notifications.notice.invited" : "notifications.notice.let-in",
                List.of(by, name == null ? room.workingGroupTitle() : name),
                "rooms/" + room.id(),
                false,
                null,
                room.id().value());
    }
}
