package org.trialogue.membership;

import java.util.UUID;

/** A deputy did something in the name of their principal, who may confirm it or object. */
public record DoneOnBehalf(UUID id, UUID workingGroup, UUID by, UUID principal) {}
