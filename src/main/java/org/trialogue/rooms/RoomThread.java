package org.trialogue.rooms;

import java.time.Instant;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;

/**
 * A thread of a room.
 *
 * @param messages how many there are in it
 * @param lastAt when the newest was written
 */
public record RoomThread(
        UUID id, RoomId room, String title, Acting by, Instant openedAt, long messages, Instant lastAt) {}
