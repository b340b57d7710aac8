package org.trialogue.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that a calendar fetches, as its member sees it; the address itself is shown once, when it is made.
 *
 * @param plan the plan it tells of, or null for what is due from the member
 * @param fetchedAt when a calendar fetched it last, or null
 */
public record FeedLine(
        UUID id,
        @Nullable PlanName plan,
        Instant madeAt,
        @Nullable Instant fetchedAt) {}
