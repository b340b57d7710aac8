package org.trialogue.plans;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a member to do.
 *
 * @param about the commitment's sentence, or the plan's title
 * @param plan the title of the plan that the commitment is of, or null where it is about the plan
 * @param link where it is done, beginning with no slash
 * @param number how many of them, where several are done in one place; else 1
 * @param day by when, or null where no day is set
 */
public record Duty(
        Kind kind,
        String about,
        @Nullable String plan,
        String link,
        int number,
        @Nullable LocalDate day) {

    /** What is to be done. */
    public enum Kind {
        /** To report on it. */
        REPORT,
        /** To do it, and report that it is done. */
        COMMITMENT,
        /** To reach a milestone. */
        MILESTONE,
        /** To accept what is promised in the organization's name. */
        ACCEPT,
        /** To answer who contests the report. */
        REPLY,
        /** To say whether what another group reports is so. */
        CONFIRMATION;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its day has passed. */
    public boolean late(LocalDate today) {
        return day != null && day.isBefore(today);
    }
}
