package org.trialogue.drafting.application;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Who speaks for a party of a working group, and is of its own side: the employers, the workers, and each government. */
@Component
class Objectors {

    private final Membership membership;

    Objectors(Membership membership) {
        this.membership = membership;
    }

    boolean is(Room room, Acting by) {
        return DraftingRooms.speaksForParty(by) && of(room).contains(by.member());
    }

    Set<MemberId> of(Room room) {
        return speaking(room).map(held -> held.person().id()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Mandated> speaking(Room room) {
        return membership.mandatesIn(room.workingGroup()).stream()
                .filter(held -> held.letIn() && DraftingRooms.speaksForParty(held.acting()));
    }
}
