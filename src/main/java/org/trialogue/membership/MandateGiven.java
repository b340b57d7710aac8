package org.trialogue.membership;

import java.util.UUID;

/** Someone may now speak in a working group. */
public record MandateGiven(UUID mandate, UUID workingGroup, UUID member) {}
