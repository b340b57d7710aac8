package org.trialogue.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being written, as it stands in the form; nothing of it has to be right yet. Its author alone sees it.
 *
 * @param slot the first day of the plan's period that it is for; where the plan has no rhythm, the day on which the commitment starts
 * @param from what stands in the form as the first day, or null
 * @param until what stands in the form as the last day, or null
 * @param actual the number as it was typed
 * @param after how many reports there were when it was begun
 */
public record KeptReport(
        LocalDate slot,
        @Nullable Claim claim,
        String narrative,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String actual,
        int after) {

    /** Whether there are no words or numbers of the author's in it. */
    public boolean blank() {
        return claim == null && narrative.isBlank() && actual.isBlank();
    }
}
