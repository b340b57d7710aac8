package org.trialogue.membership;

import java.time.Instant;

/** Since when a working group is in the archive, and why. */
public record Archived(Instant at, String reason) {}
