package org.trialogue.plans.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trialogue.plans.Period;
import org.trialogue.plans.TakenCommitment;

/** The days from the first to the last that anything shown needs, as shares of a hundred. */
record TimeScale(LocalDate first, LocalDate last) {

    /** A scale on which the plan and all of its commitments have a place. */
    static TimeScale of(Period plan, List<TakenCommitment> commitments) {
        var days = Stream.concat(
                        Stream.of(plan.from(), plan.until()),
                        commitments.stream()
                                .flatMap(taken -> Stream.of(
                                        taken.promised().from(),
                                        taken.promised().until())))
                .toList();
        return new TimeScale(
                days.stream().min(Comparator.naturalOrder()).orElseThrow(),
                days.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Whether the day lies on it. */
    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Where a day lies. */
    double place(LocalDate day) {
        return share(first, day);
    }

    /** How much of it lies between two days. */
    double share(LocalDate from, LocalDate until) {
        var all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return Math.clamp(100.0 * ChronoUnit.DAYS.between(from, until) / all, 0, 100);
    }
}
