package org.trialogue.drafting.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Seat;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;

/** Who sits today where a text is adopted from: the Chair and the spokespersons, each by a mandate that the own side knows of. */
@Component
class Seats {

    private final Membership membership;

    Seats(Membership membership) {
        this.membership = membership;
    }

    /**
     * A seat, and who has it.
     *
     * @param letIn whether the own side has this person among itself; nobody adopts in its name before
     */
    record Taken(Seat seat, Mandated held, boolean letIn) {}

    /** Who may act from a seat in the working group of a room. */
    List<Taken> in(RoomId room) {
        return all(room).stream().filter(Taken::letIn).toList();
    }

    /** The seat of a member in the working group of a room, if there is one; whether they may act from it is told with it. */
    Optional<Taken> of(RoomId room, MemberId member) {
        return all(room).stream()
                .filter(taken -> taken.held().person().id().equals(member))
                .findFirst();
    }

    /** Those who hold a mandate in the working group of a room today. */
    List<Mandated> mandates(RoomId room) {
        return membership.room(room).stream()
                .flatMap(place -> membership.mandatesIn(place.workingGroup()).stream())
                .toList();
    }

    private List<Taken> all(RoomId room) {
        return mandates(room).stream()
                .flatMap(held -> Seat.of(held.acting()).map(seat -> new Taken(seat, held, held.letIn())).stream())
                .toList();
    }
}
