package org.trialogue.membership;

import java.util.UUID;

/** The named group of governments whose room this is has changed: another may speak for it there, and who is off its list is out. */
public record RoomOfGroupChanged(UUID room) {}
