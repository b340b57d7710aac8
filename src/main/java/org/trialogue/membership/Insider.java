package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room, as those who are in it see them.
 *
 * @param until the last day of a secretary whom the room has asked in for a time, or of a partner in a room of theirs; otherwise null
 * @param mayBeLetGo whether the one who looks may end that
 */
public record Insider(Mandated mandated, @Nullable LocalDate until, boolean mayBeLetGo) {}
