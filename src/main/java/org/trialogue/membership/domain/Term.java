package org.trialogue.membership.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/**
 * As what, from when and until when.
 *
 * @param endsOn the last day, or null for no end
 */
public record Term(
        Capacity capacity, LocalDate startsOn, @Nullable LocalDate endsOn) {

    /**
     * A term that can be.
     *
     * @throws Refusal when it would end before it starts
     */
    public Term {
        if (endsOn != null && endsOn.isBefore(startsOn)) throw new Refusal("membership.refused.ends-before-start");
    }
}
