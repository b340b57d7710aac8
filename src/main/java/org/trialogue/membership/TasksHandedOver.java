package org.trialogue.membership;

import java.util.UUID;

/** What waited for one member in a working group waits for another; how much, and in which rooms, is told in those alone. */
public record TasksHandedOver(UUID id, UUID workingGroup, UUID from, UUID to) {}
