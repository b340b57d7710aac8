package org.trialogue.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the calendar of all that a member may see.
 *
 * @param about what it is about: a sentence, a step or a sitting, by its own words
 * @param within the title of the plan, or of the working group where it is none of a plan
 * @param link where more is said of it, beginning with no slash
 * @param day the day of it; the last where it takes several
 * @param since the first day of a window or a sitting of several days, or null where it is one day
 * @param begins when it begins, where it has a time
 * @param calledOff whether it does not take place
 */
public record Occasion(
        Kind kind,
        String about,
        String within,
        String link,
        LocalDate day,
        @Nullable LocalDate since,
        @Nullable Instant begins,
        boolean calledOff) {

    /** What there is in it. */
    public enum Kind {
        /** A sitting of a working group. */
        SITTING,
        /** What else stands in a working group's calendar. */
        GROUP_DATE,
        /** A report is due. */
        REPORT,
        /** A step on the way to what was promised is due. */
        MILESTONE,
        /** What was promised is due. */
        COMMITMENT,
        /** The other groups can confirm or contest. */
        CONFIRMATION;

        /** The word used in text keys and addresses: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it stands in the calendar of a working group and in no plan. */
        public boolean ofGroup() {
            return this == SITTING || this == GROUP_DATE;
        }
    }

    /** Whether it stands on this day: a sitting on each of its days, a window on its first and its last. */
    public boolean on(LocalDate asked) {
        if (kind.ofGroup() && since != null) return !asked.isBefore(since) && !asked.isAfter(day);
        return day.equals(asked) || asked.equals(since);
    }

    /** Whether it is a deadline that has passed: only what still waits is told. */
    public boolean late(LocalDate today) {
        return !kind.ofGroup() && day.isBefore(today);
    }
}
