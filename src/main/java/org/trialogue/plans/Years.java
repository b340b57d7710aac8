package org.trialogue.plans;

import java.time.LocalDate;
import org.trialogue.platform.Refusal;

/** The years that a plan can speak of; whatever lies outside is a slip of the finger. */
public final class Years {

    static final int FIRST = 1990;
    static final int LAST = 2099;

    private Years() {}

    /**
     * The day, if it can be meant.
     *
     * @throws Refusal when its year is a slip of the finger
     */
    public static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST)
            throw new Refusal(
                    "plans.refused.year", String.valueOf(day.getYear()), String.valueOf(FIRST), String.valueOf(LAST));
        return day;
    }
}
