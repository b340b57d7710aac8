package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sees what is in a room without being of those whose room it is.
 *
 * @param since the day from which they see it
 * @param until the last day, or null for no end
 * @param mayBeEnded whether the one who looks may end it here
 * @param byMandate whether it is the mandate that lets them in, so that it ends with that
 */
public record SharedWith(
        Room room, Mandated whom, LocalDate since, @Nullable LocalDate until, boolean mayBeEnded, boolean byMandate) {}
