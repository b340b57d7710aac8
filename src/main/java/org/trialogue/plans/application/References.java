package org.trialogue.plans.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Provision;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Standards;

/** Sees to it that what a commitment newly points to is there. What it pointed to before may have gone since, and stays. */
@Component
class References {

    private final Standards standards;
    private final Implementable implementable;

    References(Standards standards, Implementable implementable) {
        this.standards = standards;
        this.implementable = implementable;
    }

    /** What is held against what commitments of one room point to: it is looked up once, however many they are. */
    Known in(RoomId room) {
        return new Known(room);
    }

    /** What was found in the library and in a room so far. */
    final class Known {

        private final RoomId room;
        private final Map<String, Boolean> standardsThere = new HashMap<>();
        private @Nullable Set<Place> places;

        private Known(RoomId room) {
            this.room = room;
        }

        void check(CommitmentDraft draft, @Nullable CommitmentDraft before) {
            for (var code : draft.standards()) {
                if (before != null && before.standards().contains(code)) continue;
                if (!standardsThere.computeIfAbsent(
                        code, asked -> standards.instrument(asked).isPresent()))
                    throw new Refusal("plans.refused.unknown-standard", code);
            }
            for (var provision : draft.provisions()) {
                if (before != null && before.provisions().contains(provision)) continue;
                if (!there(provision)) throw new Refusal("plans.refused.unknown-provision", provision.label());
            }
        }

        /** Whether the provision is in one of the room's texts. */
        boolean there(Provision provision) {
            return places().contains(Place.of(provision));
        }

        private Set<Place> places() {
            var found = places;
            if (found == null)
                places = found = implementable.in(room).stream().map(Place::of).collect(Collectors.toSet());
            return found;
        }
    }

    private record Place(UUID text, String block) {

        static Place of(Provision provision) {
            return new Place(provision.text(), provision.block());
        }
    }
}
