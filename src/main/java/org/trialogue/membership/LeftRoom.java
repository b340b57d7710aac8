package org.trialogue.membership;

/** A room that nobody of a side keeps any more, to one of that side who may come in. */
public record LeftRoom(RoomId id, RoomKind kind, String name) {}
