package org.trialogue.membership.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Affiliation;

/**
 * What the identity provider needs to know to ask someone in.
 *
 * @param organizationNames each name by which the organization is or was known, the present one first
 * @param organizationKey the key that stays with the organization whatever it is called
 * @param title what the working group is called
 * @param declineKey the key of the letter
 * @param twoFactors whether the account must have a second factor
 */
public record Invitation(
        Nominee nominee,
        Affiliation affiliation,
        List<String> organizationNames,
        String organizationKey,
        @Nullable String country,
        WorkingGroupId workingGroup,
        String title,
        UUID declineKey,
        boolean twoFactors,
        Duration goodFor) {

    /** Keeps its own copy of the names. */
    public Invitation {
        organizationNames = List.copyOf(organizationNames);
    }
}
