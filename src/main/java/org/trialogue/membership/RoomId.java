package org.trialogue.membership;

import java.util.UUID;

/** Names a room. */
public record RoomId(UUID value) {

    /** A key that nothing has had before. */
    public static RoomId fresh() {
        return new RoomId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
