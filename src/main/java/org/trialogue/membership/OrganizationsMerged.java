package org.trialogue.membership;

import java.util.UUID;

/** Two organizations turned out to be one: whatever the one was party to, the other is from now on. */
public record OrganizationsMerged(UUID from, UUID into) {}
