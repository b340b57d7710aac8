package org.trialogue.membership;

import java.util.UUID;

/** A mandate has other days than it had. */
public record TermChanged(UUID mandate, UUID workingGroup, UUID member) {}
