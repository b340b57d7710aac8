package org.trialogue.membership;

import java.util.List;
import java.util.UUID;

/** Governments were put into a named group by someone else; each may leave it again. */
public record GovernmentsGrouped(UUID group, UUID workingGroup, int edition, List<UUID> mandates, UUID by) {

    /** Keeps its own copy. */
    public GovernmentsGrouped {
        mandates = List.copyOf(mandates);
    }
}
