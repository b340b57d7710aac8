package org.trialogue.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;

/**
 * A draft amendment as a list shows it: what is known of it besides its words.
 *
 * @param id its fork, which is a text like others
 * @param of the text that it amends
 * @param ofTitle what that text is called
 * @param justification why, in short; or empty
 * @param mover in whose name it is drafted
 * @param by who began it
 * @param base the version of the text that it stands on
 * @param setAside that it was set aside, or null
 */
public record DraftAmendment(
        TextId id,
        RoomId room,
        TextId of,
        String ofTitle,
        String title,
        String justification,
        Holder mover,
        Acting by,
        Instant at,
        int base,
        @Nullable SetAside setAside) {}
