package org.trialogue.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/**
 * A position as somebody stated it in a room.
 *
 * @param blockId the key of the provision it is on; null for the text as a whole
 * @param stance null where it was taken back
 * @param statement why; or empty
 * @param until by when instructions are awaited; null but for that
 * @param name what the one who stated it is called
 * @param onBehalf whether it was entered on behalf of its holder, by somebody who does not speak for it
 * @param answer what became of it then; null while that waits, and for what who speaks for the holder stated
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
        Instant at,
        boolean onBehalf,
        @Nullable PositionAnswer answer) {

    /** The same, with what the one who stated it is called, and who answered it. */
    public StatedPosition named(Function<MemberId, String> names) {
        return new StatedPosition(
                id,
                room,
                text,
                blockId,
                holder,
                stance,
                statement,
                until,
                by,
                names.apply(by.member()),
                at,
                onBehalf,
                answer == null ? null : answer.named(names.apply(answer.by().member())));
    }

    /** Whether it is the holder's own word: stated by who speaks for it, or confirmed by them. */
    public boolean isTheHolders() {
        return !onBehalf || answer != null && answer.confirmed();
    }

    /** Whether it was entered on behalf, and nobody has said yet what is to become of it. */
    public boolean isUnconfirmed() {
        return onBehalf && answer == null;
    }

    /** Whether it goes as consent: it agrees or can live with it, and is the holder's own word. */
    public boolean consents() {
        return (stance == Stance.AGREE || stance == Stance.CAN_LIVE) && isTheHolders();
    }

    /** Whether it stands in the way of "no objection": it objects and was not undone, be it on behalf. */
    public boolean obstructs() {
        return stance == Stance.OBJECT && (isTheHolders() || isUnconfirmed());
    }

    /** Whether it is on the same, for the same holder in the same room: the newer one holds. */
    public boolean isAbout(StatedPosition other) {
        return room.equals(other.room)
                && text.equals(other.text)
                && Objects.equals(blockId, other.blockId)
                && holder.is(other.holder);
    }
}
