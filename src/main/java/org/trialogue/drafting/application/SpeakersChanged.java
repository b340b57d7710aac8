package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.LetInByItsSide;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomEntered;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomLeft;
import org.trialogue.membership.RoomOfGroupChanged;
import org.trialogue.membership.SeatTaken;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.security.Viewing;

/**
 * Asks those who speak for a holder by now what is to become of positions that were entered before on its behalf, and nobody else any more. Of what is
 * adopted nobody is asked, until it is brought back.
 */
@Component
class SpeakersChanged {

    private final Membership membership;
    private final TextRows texts;
    private final PositionRows positions;
    private final PositionNotices notices;
    private final TransactionTemplate transaction;

    SpeakersChanged(
            Membership membership,
            TextRows texts,
            PositionRows positions,
            PositionNotices notices,
            TransactionTemplate transaction) {
        this.membership = membership;
        this.texts = texts;
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
    void on(SeatTaken event) {
        in(new RoomId(event.room()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RoomLeft event) {
        in(new RoomId(event.room()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RoomOfGroupChanged event) {
        in(new RoomId(event.room()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(AskingChanged event) {
        positions.roomsBeside(new TextId(event.text())).forEach(this::in);
    }

    /** In the rooms that stand of themselves; of those with people of their own it is told who comes and who leaves. */
    private void everywhere(UUID workingGroup) {
        membership.roomsIn(new WorkingGroupId(workingGroup)).forEach(this::in);
    }

    private void in(RoomId id) {
        inView(id, () -> membership.room(id).filter(room -> DraftingRooms.states(room.kind())))
                .ifPresent(this::looked);
    }

    /** Texts are in view in the room that all share, and positions in theirs alone: a text may be adopted meanwhile, so it is looked at once more. */
    private void looked(Room room) {
        var asked = asked(room);
        while (true) {
            var open = asked;
            inView(room.id(), () -> anew(room, open));
            asked = asked(room);
            if (asked.equals(open)) return;
        }
    }

    /** The texts on which positions are asked for. */
    private Set<TextId> asked(Room room) {
        var shared = membership.sharedRoom(room.workingGroup());
        return inView(
                shared,
                () -> texts.in(shared).stream()
                        .filter(head -> DraftingRooms.asksForPositions(head.stage()))
                        .map(TextHead::id)
                        .collect(Collectors.toSet()));
    }

    private boolean anew(Room room, Set<TextId> asked) {
        for (var text : positions.in(room.id()).stream()
                .map(StatedPosition::text)
                .distinct()
                .sorted(Comparator.comparing(TextId::value))
                .toList()) {
            positions.hold(room.id(), text);
            for (var story : PositionStory.all(positions.on(text)))
                if (story.waiting() instanceof StatedPosition waiting) {
                    if (asked.contains(text)) notices.anew(waiting, room);
                    else notices.closed(waiting);
                }
        }
        return true;
    }

    private <T> T inView(RoomId room, Supplier<T> deed) {
        return Viewing.inRoom(room.value(), () -> Objects.requireNonNull(transaction.execute(status -> deed.get())));
    }
}
