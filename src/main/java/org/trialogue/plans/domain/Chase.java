package org.trialogue.plans.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** When somebody is reminded of what is due, counted in days from that day, and how far up it goes. */
public enum Chase {
    /** Those who owe it. */
    MONTH_BEFORE(-30),
    /** Those who owe it. */
    WEEK_BEFORE(-7),
    /** Those who owe it. */
    DAY_BEFORE(-1),
    /** Their deputies, too. */
    DAY_AFTER(1),
    /** The spokesperson of their group, too. */
    WEEK_AFTER(7);

    private final int days;

    Chase(int days) {
        this.days = days;
    }

    /** Days after the day on which it is due; before it where it is negative. */
    public int days() {
        return days;
    }

    /** Whether it is due no more, but late. */
    public boolean late() {
        return days > 0;
    }

    /** The last stage at which an answer that is due on a day is reminded of, up to another day; empty before the first. */
    public static Optional<Chase> reached(LocalDate due, LocalDate by) {
        return Arrays.stream(values())
                .filter(stage ->
                        stage != MONTH_BEFORE && !due.plusDays(stage.days).isAfter(by))
                .reduce((earlier, later) -> later);
    }

    /** The stage of so many days. */
    public static Chase of(int days) {
        return Arrays.stream(values())
                .filter(stage -> stage.days == days)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage of " + days + " days"));
    }

    /** The days of all stages, as a list for the database. */
    public static String offsets() {
        return Arrays.stream(values()).map(stage -> String.valueOf(stage.days)).collect(Collectors.joining(", "));
    }

    /** The days of the stages at which a step on the way is reminded of, as a list for the database. */
    public static String ofMilestones() {
        return WEEK_BEFORE.days + ", " + DAY_AFTER.days;
    }
}
