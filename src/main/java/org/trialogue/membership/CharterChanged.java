package org.trialogue.membership;

import java.util.UUID;

/** A working group is asked to do something else, or proceeds by other rules. */
public record CharterChanged(UUID workingGroup, int edition, UUID by) {}
