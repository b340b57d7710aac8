package org.trialogue.membership;

import java.util.UUID;

/** Someone may no longer enter a room; open pages and editing sockets act on it at once. */
public record RoomLeft(UUID room, UUID member) {}
