package org.trialogue.membership;

import java.time.LocalDate;
import java.util.UUID;

/** The last day of a mandate comes nearer. */
public record TermEnds(UUID mandate, UUID workingGroup, UUID member, LocalDate on) {}
