package org.trialogue.membership;

import java.util.UUID;

/** What waited for one member in a working group waits for another. */
public record TasksHandedOver(UUID workingGroup, UUID from, UUID to, int tasks) {}
