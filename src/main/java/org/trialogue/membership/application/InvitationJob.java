package org.trialogue.membership.application;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.platform.security.Viewing;

/**
 * Goes through the working groups, naming each: sends what could not be sent, lets run out what nobody took up, and
 * closes what ended while the identity provider was away.
 */
@Component
class InvitationJob {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationJob.class);

    private final Rooms rooms;
    private final Inviting inviting;
    private final LeavingAccounts leaving;

    InvitationJob(Rooms rooms, Inviting inviting, LeavingAccounts leaving) {
        this.rooms = rooms;
        this.inviting = inviting;
        this.leaving = leaving;
    }

    void run() {
        for (var room : rooms.findByKind(RoomKind.SHARED))
            Viewing.inRoom(room.room().value(), () -> {
                in(room);
                return true;
            });
    }

    private void in(RoomRecord room) {
        var group = room.workingGroup().value();
        inviting.keys(group, NominationState.CHECKED).forEach(key -> each(key, inviting::sendIfWaiting));
        inviting.keys(group, NominationState.INVITED).forEach(key -> each(key, inviting::lookAfter));
        leaving.keys(group).forEach(key -> each(key, leaving::settle));
    }

    /** One that fails keeps no other from its turn; it comes again with the next run. */
    private static void each(UUID key, Consumer<UUID> deed) {
        try {
            deed.accept(key);
        } catch (RuntimeException failed) {
            LOG.warn("Nomination {} could not be looked after", key, failed);
        }
    }
}
