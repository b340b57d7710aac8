package org.trialogue.membership;

import java.util.UUID;

/** A mandate ended, and another member holds one in its place. */
public record MandateHandedOver(UUID workingGroup, UUID mandate, UUID from, UUID to) {}
