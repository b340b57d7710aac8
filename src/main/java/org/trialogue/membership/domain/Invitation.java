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
 * @param account the key of the account that an attempt before reached, or null
 * @param closedAccount the key of an account that the portal closed and may open again, or null
 * @param organizationKeys each key that is tied to the organization, the one that stays with it whatever it is called first
 * @param title what the working group is called
 * @param declineKey the key of the letter
 * @param twoFactors whether the account must have a second factor
 */
public record Invitation(
        Nominee nominee,
        @Nullable String account,
        @Nullable String closedAccount,
        Affiliation affiliation,
        List<String> organizationNames,
        List<String> organizationKeys,
        @Nullable String country,
        WorkingGroupId workingGroup,
        String title,
        UUID declineKey,
        boolean twoFactors,
        Duration goodFor) {

    /** Keeps its own copies of the names and keys. */
    public Invitation {
        organizationNames = List.copyOf(organizationNames);
        organizationKeys = List.copyOf(organizationKeys);
    }
}
