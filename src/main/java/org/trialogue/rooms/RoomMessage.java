package org.trialogue.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/**
 * Something said in a thread.
 *
 * @param said the words; empty once they were withdrawn
 */
public record RoomMessage(
        UUID id,
        UUID thread,
        RoomId room,
        Acting by,
        String said,
        Instant saidAt,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt) {

    /** How long its author may still change it: after that others rely on what was said. */
    public static final Duration OPEN_FOR = Duration.ofMinutes(30);

    /** Whether it was taken back. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether this member may change the words at that moment. */
    public boolean mayBeEdited(MemberId member, Instant now) {
        return mayBeWithdrawn(member) && !now.isAfter(saidAt.plus(OPEN_FOR));
    }

    /** Whether this member may take it back: its author, at any time. */
    public boolean mayBeWithdrawn(MemberId member) {
        return by.member().equals(member) && !withdrawn();
    }
}
