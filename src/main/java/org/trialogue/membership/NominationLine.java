package org.trialogue.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * A nomination as those who may see it read it.
 *
 * @param nominatedBy who entered it
 * @param onBehalf whether the secretariat entered it for the organization
 * @param reason why it was given back, declined or withdrawn; empty where none was given
 * @param trouble the key of the sentence that says why the invitation could not be sent or taken up, or null
 * @param expiresAt until when the invitation is good, or null
 * @param deputyOf for whom the person would stand in as a deputy, or null
 */
public record NominationLine(
        NominationId id,
        Nominee nominee,
        OrganizationId organization,
        String organizationName,
        Affiliation affiliation,
        Capacity capacity,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        NominationState state,
        String nominatedBy,
        boolean onBehalf,
        String reason,
        @Nullable String trouble,
        @Nullable Instant expiresAt,
        @Nullable Principal deputyOf) {}
