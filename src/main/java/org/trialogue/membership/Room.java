package org.trialogue.membership;

/** A place with content and a membership. */
public record Room(RoomId id, WorkingGroupId workingGroup, String workingGroupTitle, RoomKind kind) {}
