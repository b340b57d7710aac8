package org.trialogue.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;

/**
 * A position as somebody stated it in a room.
 *
 * @param blockId the key of the provision it is on; null for the text as a whole
 * @param stance null where it was taken back
 * @param statement why; or empty
 * @param until by when instructions are awaited; null but for that
 * @param name what the one who stated it is called
 */
public record StatedPosition(
        UUID id,
        RoomId room,
        TextId text,
        @Nullable String blockId,
        Holder holder,
        @Nullable Stance stance,
        String statement,
        @Nullable LocalDate until,
        Acting by,
        String name,
        Instant at) {

    /** The same, with what the one who stated it is called. */
    public StatedPosition named(String called) {
        return new StatedPosition(id, room, text, blockId, holder, stance, statement, until, by, called, at);
    }

    /** Whether it is on the same, for the same holder in the same room: the newer one holds. */
    public boolean isAbout(StatedPosition other) {
        return room.equals(other.room)
                && text.equals(other.text)
                && Objects.equals(blockId, other.blockId)
                && holder.is(other.holder);
    }
}
