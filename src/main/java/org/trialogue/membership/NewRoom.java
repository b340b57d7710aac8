package org.trialogue.membership;

import org.jspecify.annotations.Nullable;

/**
 * A room that someone wants to open.
 *
 * @param counterpart who comes in for the other group, for a room of two groups; otherwise null
 */
public record NewRoom(RoomKind kind, String name, @Nullable MandateId counterpart) {}
