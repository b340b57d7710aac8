package org.trialogue.membership;

import java.util.UUID;

/** A nomination came to another state. */
public record NominationMoved(UUID nomination, UUID workingGroup, UUID nominatedBy, NominationState state) {}
