package org.trialogue.membership;

import org.jspecify.annotations.Nullable;

/**
 * A room that someone wants to open.
 *
 * @param name what it is to be called; that of a named group of governments is called as the group is
 * @param counterpart who comes in for the other group, for a room of two groups; otherwise null
 * @param governments the named group of governments whose room it is; otherwise null
 */
public record NewRoom(
        RoomKind kind,
        String name,
        @Nullable MandateId counterpart,
        @Nullable GovernmentGroupId governments) {

    /** A room of no named group of governments. */
    public NewRoom(RoomKind kind, String name, @Nullable MandateId counterpart) {
        this(kind, name, counterpart, null);
    }

    /** The room of a named group of governments, which is called as the group is. */
    public static NewRoom of(GovernmentGroupId governments, String name) {
        return new NewRoom(RoomKind.GOVERNMENT_GROUP, name, null, governments);
    }
}
