package org.trialogue.membership;

import java.util.UUID;

/** Someone was let into a room by somebody else. */
public record RoomEntered(UUID room, UUID member, UUID by) {}
