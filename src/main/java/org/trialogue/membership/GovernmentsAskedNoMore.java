package org.trialogue.membership;

import java.util.List;
import java.util.UUID;

/** Governments are not asked to join a named group any more: they have answered, or whoever asked does not wish it now. */
public record GovernmentsAskedNoMore(UUID group, List<UUID> mandates) {

    /** Keeps its own copy. */
    public GovernmentsAskedNoMore {
        mandates = List.copyOf(mandates);
    }
}
