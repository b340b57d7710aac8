package org.trialogue.membership;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** A member as others see them: name, side and organization, never the address. */
public record Person(
        MemberId id,
        String name,
        String initials,
        Affiliation affiliation,
        @Nullable OrganizationId organizationId,
        @Nullable String organization,
        Locale language) {}
