package org.trialogue.membership;

import java.util.UUID;

/** An entry came into a working group's calendar, says something else or was called off. */
public record CalendarChanged(UUID entry, UUID workingGroup, int edition, UUID by) {}
