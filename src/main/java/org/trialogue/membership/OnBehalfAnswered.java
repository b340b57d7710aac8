package org.trialogue.membership;

import java.util.UUID;

/** A principal confirmed what a deputy did in their name, or objected to it. */
public record OnBehalfAnswered(UUID id, UUID workingGroup, UUID by, UUID principal, boolean objected) {}
