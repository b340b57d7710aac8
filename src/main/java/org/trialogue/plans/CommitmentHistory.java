package org.trialogue.plans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * All that was done to a commitment, page by page.
 *
 * @param done some of it, the newest first
 * @param inAll how much there is
 * @param names what the organizations in it are called
 */
public record CommitmentHistory(
        CommitmentId id,
        String sentence,
        PlanName plan,
        WorkingGroup workingGroup,
        List<Step> done,
        long inAll,
        Map<UUID, String> names) {

    /** Keeps its own copies. */
    public CommitmentHistory {
        done = List.copyOf(done);
        names = Map.copyOf(names);
    }

    /**
     * Something that was done.
     *
     * @param deed the word used in text keys
     * @param report the number of the report that it was done to; null where it was done to the commitment itself
     * @param differences what it was before and is after; both null where its wording changed and was not kept
     */
    public record Step(
            Instant at,
            @Nullable Author by,
            String deed,
            @Nullable Integer report,
            List<Difference> differences) {

        /** Keeps its own copy. */
        public Step {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Who did it.
     *
     * @param name null once it is no longer kept
     * @param organization null for whoever belongs to none, or once that is no longer kept
     */
    public record Author(
            @Nullable String name,
            @Nullable String organization,
            Affiliation side,
            @Nullable Capacity capacity) {}
}
