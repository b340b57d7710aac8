package org.trialogue.membership;

import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/** A line of the registry. */
public record Registered(
        OrganizationId id,
        Names names,
        Affiliation affiliation,
        @Nullable String country,
        boolean representative,
        long people) {}
