package org.trialogue.drafting;

import java.time.Instant;
import org.trialogue.platform.Acting;

/**
 * What became of a position that somebody entered on behalf of its holder.
 *
 * @param confirmed true when who speaks for the holder stands by it; false when it was undone, by them or by whoever entered it
 * @param name what the one who said so is called
 */
public record PositionAnswer(boolean confirmed, Acting by, String name, Instant at) {

    /** The same, with what the one who said so is called. */
    public PositionAnswer named(String called) {
        return new PositionAnswer(confirmed, by, called, at);
    }
}
