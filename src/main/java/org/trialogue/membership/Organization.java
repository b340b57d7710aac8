package org.trialogue.membership;

import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/**
 * An organization as others see it.
 *
 * @param country the two letters of ISO 3166, or null for an international one
 */
public record Organization(
        OrganizationId id,
        String name,
        Affiliation affiliation,
        @Nullable String country) {}
