package org.trialogue.membership;

import java.util.UUID;

/** Someone may speak in a working group from now on: said when the term begins, not when it was given for later. */
public record MandateGiven(UUID mandate, UUID workingGroup, UUID member) {}
