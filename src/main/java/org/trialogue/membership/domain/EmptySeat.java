package org.trialogue.membership.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;

/**
 * A seat that a member may take in a room that someone opened.
 *
 * @param mandate the member's own, through which they would be in
 * @param until the last day, where the seat is for a time
 * @param takenFrom the mandate whose seat it is, in the place of which the member's own was given; null where nobody of their side keeps the
 *     room any more
 */
public record EmptySeat(
        RoomId room,
        RoomKind kind,
        String name,
        MandateId mandate,
        @Nullable LocalDate until,
        @Nullable MandateId takenFrom) {}
