package org.trialogue.plans;

import java.time.LocalDate;

/**
 * A period that a report can be given for now.
 *
 * @param slot the first day of the plan's own period, by which what is being written is found again
 * @param period what the report is for: of a period that has not ended, what has passed of it
 * @param soFar whether it has not ended
 * @param corrects the number of the report that is there for exactly this period already, or 0
 */
public record PeriodChoice(LocalDate slot, Period period, boolean soFar, int corrects) {}
