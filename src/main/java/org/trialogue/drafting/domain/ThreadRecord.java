package org.trialogue.drafting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;

/**
 * A thread as it is kept.
 *
 * @param room whose members see it
 * @param anchor where its words stood when that was last written down
 * @param resolved who resolved it and when; null while it is open
 */
public record ThreadRecord(
        ThreadId id,
        TextId text,
        RoomId room,
        String quote,
        Anchor anchor,
        @Nullable Deed resolved) {

    /** Who did something, and when. */
    public record Deed(Acting by, Instant at) {}
}
