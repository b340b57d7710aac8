package org.trialogue.membership;

import java.util.UUID;

/**
 * A person has been forgotten; each module lets go of what it kept for them alone.
 *
 * @param subject the identity provider's key for the account that is to go, too
 */
public record PersonErased(UUID member, String subject) {}
