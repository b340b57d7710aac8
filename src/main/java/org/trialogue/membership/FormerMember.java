package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/**
 * Somebody who speaks in no working group, today or later.
 *
 * @param email to tell people of one name apart
 * @param spokeUntil the last day of the last mandate; null for who never had one
 */
public record FormerMember(
        MemberId id,
        String name,
        String email,
        @Nullable String organization,
        Affiliation side,
        @Nullable LocalDate spokeUntil) {}
