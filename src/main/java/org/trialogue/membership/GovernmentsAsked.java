package org.trialogue.membership;

import java.util.List;
import java.util.UUID;

/**
 * Governments are asked to join a named group, and say yes or no themselves.
 *
 * @param by who asks
 */
public record GovernmentsAsked(UUID group, UUID workingGroup, List<UUID> mandates, UUID by) {

    /** Keeps its own copy. */
    public GovernmentsAsked {
        mandates = List.copyOf(mandates);
    }
}
