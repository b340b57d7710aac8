package org.trialogue.membership;

import java.util.List;
import java.util.UUID;

/**
 * A named group of governments has another name, coordinator or list.
 *
 * @param left the mandates that are in it no more
 */
public record GovernmentGroupChanged(UUID group, UUID workingGroup, List<UUID> left) {

    /** Keeps its own copy. */
    public GovernmentGroupChanged {
        left = List.copyOf(left);
    }
}
