package org.trialogue.membership;

import java.time.LocalDate;
import java.util.UUID;

/** The last day of a partner's seat in a room comes nearer, while the mandate goes on. */
public record SeatEnds(UUID room, UUID mandate, LocalDate on) {}
