package org.trialogue.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone took a seat in a room that others had opened.
 *
 * @param from in whose place they sit; null where nobody of their side kept the room any more
 */
public record SeatTaken(UUID room, UUID member, @Nullable UUID from) {}
