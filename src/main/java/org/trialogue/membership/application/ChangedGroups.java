package org.trialogue.membership.application;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.GovernmentGroupChanged;
import org.trialogue.membership.RoomLeft;
import org.trialogue.membership.RoomOfGroupChanged;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.RoomMembers;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.platform.security.Viewing;

/**
 * What a changed named group of governments means for its room: whoever sat there and is off the list is out, which is a line of the room's record.
 */
@Component
class ChangedGroups {

    private final Rooms rooms;
    private final RoomMembers entries;
    private final Mandates mandates;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangedGroups(
            Rooms rooms,
            RoomMembers entries,
            Mandates mandates,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rooms = rooms;
        this.entries = entries;
        this.mandates = mandates;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(GovernmentGroupChanged changed) {
        rooms.ofGroup(changed.group())
                .ifPresent(room -> Viewing.inRoom(room, () -> transaction.execute(status -> followed(room, changed))));
    }

    private boolean followed(UUID room, GovernmentGroupChanged changed) {
        changed.left().stream()
                .filter(mandate -> entries.existsByRoomAndMandate(room, mandate))
                .flatMap(mandate -> mandates.findById(mandate).stream())
                .forEach(mandate -> out(room, mandate));
        events.publishEvent(new RoomOfGroupChanged(room));
        return true;
    }

    private void out(UUID room, MandateRecord mandate) {
        var member = mandate.acting().member();
        audit.recordOfTime(room, "membership.room-off-list", room, Particulars.NONE.concerning(member));
        events.publishEvent(new RoomLeft(room, member.value()));
    }
}
