package org.trialogue.rooms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;

/**
 * Something to do in a room.
 *
 * @param who whose it is; null for whoever gets to it
 * @param due by when; null for no day
 */
public record ToDo(
        UUID id,
        RoomId room,
        String title,
        @Nullable MemberId who,
        @Nullable LocalDate due,
        MemberId madeBy,
        Instant madeAt,
        @Nullable MemberId doneBy,
        @Nullable Instant doneAt) {

    /** Whether it is done. */
    public boolean done() {
        return doneAt != null;
    }
}
