package org.trialogue.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to what is promised.
 *
 * @param reachedOn the day on which it was reached, or null where it is ahead
 * @param reachedBy the name of who said so, or null
 */
public record Milestone(
        UUID id,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        @Nullable String reachedBy) {

    /** What a form shows of it. */
    public MilestoneDraft draft() {
        return new MilestoneDraft(id, title, dueOn);
    }
}
