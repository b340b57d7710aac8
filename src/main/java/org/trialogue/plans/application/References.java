package org.trialogue.plans.application;

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

    void check(RoomId room, CommitmentDraft draft, @Nullable CommitmentDraft before) {
        for (var code : draft.standards()) {
            if (before != null && before.standards().contains(code)) continue;
            if (standards.instrument(code).isEmpty()) throw new Refusal("plans.refused.unknown-standard", code);
        }
        var added = draft.provisions().stream()
                .filter(provision -> before == null || !before.provisions().contains(provision))
                .toList();
        if (added.isEmpty()) return;
        var known = implementable.in(room).stream().map(Place::of).collect(Collectors.toSet());
        for (var provision : added)
            if (!known.contains(Place.of(provision)))
                throw new Refusal("plans.refused.unknown-provision", provision.label());
    }

    private record Place(UUID text, String block) {

        static Place of(Provision provision) {
            return new Place(provision.text(), provision.block());
        }
    }
}
