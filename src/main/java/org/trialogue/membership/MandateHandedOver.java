package org.trialogue.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * A mandate ended, and another member holds one in its place.
 *
 * @param by the secretary who handed it over; null in what was written down before that was said: then it was the one whose it was
 */
public record MandateHandedOver(
        UUID workingGroup,
        UUID mandate,
        UUID from,
        UUID to,
        @Nullable UUID by) {

    /** From whom to whom and by whom. */
    public Handover handover() {
        return new Handover(new MemberId(from), new MemberId(to), new MemberId(by == null ? from : by));
    }
}
