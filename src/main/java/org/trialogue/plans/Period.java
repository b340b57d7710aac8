package org.trialogue.plans;

import java.time.LocalDate;
import org.trialogue.platform.Refusal;

/** From one day to another, both included. */
public record Period(LocalDate from, LocalDate until) {

    /**
     * A period that can be.
     *
     * @throws Refusal when it ends before it starts, or a year is a slip of the finger
     */
    public Period {
        Years.checked(from);
        Years.checked(until);
        if (until.isBefore(from)) throw new Refusal("plans.refused.due-before-start");
    }
}
