package org.trialogue.notifications.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When a member's digests go out, by the clock of a time zone, and whether mails do at all.
 *
 * @param hour from 0 to 23
 * @param weekday of the weekly digest
 * @param instant whether mails go out at once for what is to be told at once
 * @param digest whether digests go out
 */
public record Rhythm(ZoneId zone, int hour, DayOfWeek weekday, boolean instant, boolean digest) {

    /** What holds for who has chosen nothing: seven in the morning, on Mondays. */
    public static final Rhythm USUAL = new Rhythm(ZoneId.of("UTC"), 7, DayOfWeek.MONDAY, true, true);

    /** Refuses an hour that no clock shows. */
    public Rhythm {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("no hour of the day: " + hour);
    }

    /** The last moment, now or before, at which a daily digest was due. Where the clock skips the hour, it is due an hour later. */
    public Instant lastDaily(Instant now) {
        var today = now.atZone(zone);
        var slot = at(today);
        return slot.isAfter(now) ? at(today.minusDays(1)) : slot;
    }

    /** The last moment, now or before, at which a weekly digest was due. */
    public Instant lastWeekly(Instant now) {
        var day = now.atZone(zone).with(TemporalAdjusters.previousOrSame(weekday));
        var slot = at(day);
        return slot.isAfter(now) ? at(day.minusWeeks(1)) : slot;
    }

    /** The same in another zone. */
    public Rhythm in(ZoneId other) {
        return new Rhythm(other, hour, weekday, instant, digest);
    }

    private Instant at(ZonedDateTime day) {
        return day.toLocalDate().atTime(hour, 0).atZone(zone).toInstant();
    }
}
