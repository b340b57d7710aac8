package org.trialogue.plans;

import java.time.LocalDate;
import org.trialogue.platform.Refusal;

/**
 * Until when somebody does not want their party to be reminded, and why.
 *
 * @param until the last day without a reminder
 */
public record SnoozeDraft(LocalDate until, String reason) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 500;

    /** So many days at most nobody is reminded. */
    public static final int MOST_DAYS = 90;

    /**
     * A draft without the blanks around its reason.
     *
     * @throws Refusal when there is no reason, or it is too long, or the year is a slip of the finger
     */
    public SnoozeDraft {
        Years.checked(until);
        reason = reason.strip();
        if (reason.isEmpty()) throw new Refusal("plans.refused.snooze-reason");
        if (reason.length() > LONGEST_REASON) throw new Refusal("plans.refused.reason-long", LONGEST_REASON);
    }

    /**
     * The same, where it can be.
     *
     * @throws Refusal when the day is not ahead, or too far ahead
     */
    public SnoozeDraft checked(LocalDate today) {
        if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS)))
            throw new Refusal("plans.refused.snooze-days", MOST_DAYS);
        return this;
    }
}
