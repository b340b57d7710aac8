package org.trialogue.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * What waited for one member in a working group waits for another; how much, and in which rooms, is told in those alone.
 *
 * @param by who handed it over; null in what was written down before that was said: then it was the one whose it was
 */
public record TasksHandedOver(
        UUID id,
        UUID workingGroup,
        UUID from,
        UUID to,
        @Nullable UUID by) {

    /** What was handed over, from whom to whom and by whom. */
    public Handover handover() {
        return new Handover(new MemberId(from), new MemberId(to), new MemberId(by == null ? from : by));
    }
}
