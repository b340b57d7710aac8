package org.trialogue.plans;

import java.time.LocalDate;

/**
 * A period that is reported on.
 *
 * @param dueOn the day by which the report is to be there
 */
public record ReportingPeriod(Period period, LocalDate dueOn) {

    static ReportingPeriod of(Period period) {
        return new ReportingPeriod(period, Rhythm.due(period.until()));
    }
}
