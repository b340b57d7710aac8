package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The periods that a commitment can be reported on now, the earliest first; none where the plan has no rhythm, and any period will do.
 *
 * @param first the one that is owed next, or else the last; null where there is none
 */
public record PeriodChoices(
        List<PeriodChoice> all, @Nullable PeriodChoice first) {

    /** Where any period will do. */
    public static final PeriodChoices FREE = new PeriodChoices(List.of(), null);

    /** Keeps its own copy. */
    public PeriodChoices {
        all = List.copyOf(all);
    }

    /**
     * Those among the periods of a plan.
     *
     * @param commitment from the commitment's start to the day it is due
     * @param reports what was reported on it so far, the newest first
     */
    public static PeriodChoices of(
            List<ReportingPeriod> periods, Period commitment, List<StoryReport> reports, LocalDate today) {
        var all = periods.stream()
                .map(ReportingPeriod::period)
                .filter(period ->
                        !period.from().isAfter(today) && !period.until().isBefore(commitment.from()))
                .map(period -> choice(period, reports, today))
                .toList();
        if (all.isEmpty()) return FREE;
        var owed = all.stream()
                .filter(choice -> choice.soFar()
                        || reports.stream()
                                .noneMatch(
                                        report -> covers(report, choice.period().until())))
                .findFirst();
        return new PeriodChoices(all, owed.orElse(all.getLast()));
    }

    /** Whether a report says how things stood on a day. */
    private static boolean covers(StoryReport report, LocalDate day) {
        return !report.period().from().isAfter(day) && !report.period().until().isBefore(day);
    }

    private static PeriodChoice choice(Period period, List<StoryReport> reports, LocalDate today) {
        var soFar = period.until().isAfter(today);
        var reported = soFar ? new Period(period.from(), today) : period;
        var before = reports.stream()
                .filter(report -> report.period().equals(reported))
                .findFirst();
        return new PeriodChoice(
                period.from(), reported, soFar, before.map(StoryReport::number).orElse(0));
    }
}
