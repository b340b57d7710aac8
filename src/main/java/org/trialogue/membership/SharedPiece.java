package org.trialogue.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of what stands in a room that somebody who only reads there was let do more with, for a time.
 *
 * @param key by which the feature knows it
 * @param title what it is called
 * @param address where it is shown, beginning with no slash
 * @param until the last day
 * @param mayBeEnded whether the one who looks may end it
 */
public record SharedPiece(
        UUID key,
        RoomId room,
        String title,
        String address,
        Mandated whom,
        LocalDate since,
        LocalDate until,
        boolean mayBeEnded) {}
