package org.trialogue.membership.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/**
 * What the identity provider says of a person at sign-in.
 *
 * @param subject the provider's own key for the account
 * @param organization the name of the person's organization, or null where the account names none
 * @param country two letters of ISO 3166, or null
 */
public record SignInClaims(
        String subject,
        String givenName,
        String familyName,
        String email,
        Locale language,
        Affiliation affiliation,
        @Nullable String organization,
        @Nullable String country) {}
