package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.membership.LetInByItsSide;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomEntered;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomLeft;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.security.Viewing;

/** Asks those who speak for a holder by now what is to become of positions that were entered before on its behalf, and nobody else any more. */
@Component
class SpeakersChanged {

    private final Membership membership;
    private final PositionRows positions;
    private final PositionNotices notices;
    private final TransactionTemplate transaction;

    SpeakersChanged(
            Membership membership, PositionRows positions, PositionNotices notices, TransactionTemplate transaction) {
        this.membership = membership;
        this.positions = positions;
        this.notices = notices;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven event) {
        everywhere(event.workingGroup());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(LetInByItsSide event) {
        everywhere(event.workingGroup());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded event) {
        everywhere(event.workingGroup());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RoomEntered event) {
        in(new RoomId(event.room()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RoomLeft event) {
        in(new RoomId(event.room()));
    }

    /** In the rooms that stand of themselves; of those with people of their own it is told who comes and who leaves. */
    private void everywhere(UUID workingGroup) {
        membership.roomsIn(new WorkingGroupId(workingGroup)).forEach(this::in);
    }

    private void in(RoomId id) {
        Viewing.inRoom(
                id.value(),
                () -> transaction.execute(status -> {
                    membership
                            .room(id)
                            .filter(room -> DraftingRooms.states(room.kind()))
                            .ifPresent(this::anew);
                    return true;
                }));
    }

    private void anew(Room room) {
        for (var text : positions.in(room.id()).stream()
                .map(StatedPosition::text)
                .distinct()
                .sorted(Comparator.comparing(TextId::value))
                .toList()) {
            positions.hold(room.id(), text);
            for (var story : PositionStory.all(positions.on(text)))
                if (story.waiting() instanceof StatedPosition waiting) notices.anew(waiting, room);
        }
    }
}
