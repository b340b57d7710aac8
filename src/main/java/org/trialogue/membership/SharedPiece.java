package org.trialogue.membership;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A piece of what stands in a room that somebody from outside, or who only reads there, was let do something with, for a time.
 *
 * @param key by which the feature knows it
 * @param what they were let do
 * @param title what it is called
 * @param address where it is shown, beginning with no slash
 * @param until the last day
 * @param mayBeEnded whether the one who looks may end it
 */
public record SharedPiece(
        UUID key,
        What what,
        RoomId room,
        String title,
        String address,
        Mandated whom,
        LocalDate since,
        LocalDate until,
        boolean mayBeEnded) {

    /** What somebody was let do with a piece. */
    public enum What {
        /** Read it, and nothing else of the room. */
        READ,
        /** Comment on it, besides reading it. */
        COMMENT;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
