package org.trialogue.membership;

import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/**
 * Someone to whom a mandate can be given, whether or not they have signed in yet.
 *
 * @param subject the identity provider's key for the account
 */
public record Candidate(
        String subject, String name, @Nullable String organization, Affiliation affiliation) {}
