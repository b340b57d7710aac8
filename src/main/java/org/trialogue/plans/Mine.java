package org.trialogue.plans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;

/**
 * What concerns a member in all plans.
 *
 * @param own the organization that owes it, or null where the member has none
 * @param owed what waits for them or their organization: what is late, then what is due within a week
 * @param more how much more of it is late than stands here
 * @param confirming what others reported and the member's group, or organization where it speaks alone, has not answered yet
 * @param unconfirmed how much more of it there is than stands here
 * @param changes what changed in what they follow
 * @param follows whether they follow anything
 */
public record Mine(
        @Nullable OrganizationId own,
        List<Duty> owed,
        int more,
        List<Duty> confirming,
        int unconfirmed,
        Changes changes,
        boolean follows) {

    /**
     * What changed in what a member follows.
     *
     * @param since from when on
     * @param page which page of it, from 1
     * @param more whether there is a further page
     * @param all what stands on this page, the newest first
     */
    public record Changes(Instant since, int page, boolean more, List<Happened> all) {

        /** Keeps its own copy. */
        public Changes {
            all = List.copyOf(all);
        }
    }

    /** Keeps its own copies. */
    public Mine {
        owed = List.copyOf(owed);
        confirming = List.copyOf(confirming);
    }
}
