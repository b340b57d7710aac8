package org.trialogue.platform;

import java.util.UUID;

/**
 * Somebody asked by its address for what is in a room, and was told that there is nothing. Whether they may not enter the room, or it is gone,
 * whoever keeps the door finds out.
 */
public record TurnedAway(UUID room, MemberId member) {}
