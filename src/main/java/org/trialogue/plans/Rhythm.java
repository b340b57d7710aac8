package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How often a plan is reported on. */
public enum Rhythm {
    /** Whenever there is something to say; no report is owed on a day. */
    NONE(0),
    /** Each three months. */
    QUARTERLY(3),
    /** Each six months. */
    HALF_YEARLY(6),
    /** Each year. */
    YEARLY(12);

    /** So many days after a period has ended its report is due. */
    public static final int DAYS_TO_REPORT = 14;

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The periods to report on, one after the other without a gap, counted in months from the first day; the last one ends with the plan.
     * The day on which one begins is that of the plan's start, or the last of a month that is too short for it.
     */
    public List<ReportingPeriod> periods(Period of) {
        if (this == NONE) return List.of();
        return Stream.iterate(0, begun -> begun + months)
                .takeWhile(begun -> !of.from().plusMonths(begun).isAfter(of.until()))
                .map(begun -> period(of, begun))
                .toList();
    }

    private ReportingPeriod period(Period of, int begun) {
        var until = of.from().plusMonths(begun + months).minusDays(1);
        var last = until.isBefore(of.until()) ? until : of.until();
        return ReportingPeriod.of(new Period(of.from().plusMonths(begun), last));
    }

    /** The day by which what happened until then is reported. */
    static LocalDate due(LocalDate until) {
        return until.plusDays(DAYS_TO_REPORT);
    }
}
