package org.trialogue.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When digests are due, by the clock of whoever gets them. */
class RhythmTest {

    private static final Rhythm LIMA = new Rhythm(ZoneId.of("America/Lima"), 7, DayOfWeek.MONDAY, true, true);
    private static final Rhythm PARIS = new Rhythm(ZoneId.of("Europe/Paris"), 2, DayOfWeek.SUNDAY, true, true);

    @Test
    void a_daily_digest_is_due_at_its_hour_in_the_members_zone() {
        assertThat(LIMA.lastDaily(at("2026-11-24T12:00:00Z"))).isEqualTo(at("2026-11-24T12:00:00Z"));
        assertThat(LIMA.lastDaily(at("2026-11-24T11:59:59Z"))).isEqualTo(at("2026-11-23T12:00:00Z"));
    }

    @Test
    void a_weekly_digest_is_due_on_its_day() {
        assertThat(LIMA.lastWeekly(at("2026-11-23T11:59:59Z"))).isEqualTo(at("2026-11-16T12:00:00Z"));
        assertThat(LIMA.lastWeekly(at("2026-11-23T12:00:00Z"))).isEqualTo(at("2026-11-23T12:00:00Z"));
        assertThat(LIMA.lastWeekly(at("2026-11-29T23:00:00Z"))).isEqualTo(at("2026-11-23T12:00:00Z"));
    }

    @Test
    void the_hour_keeps_its_place_on_the_clock_when_summer_ends() {
        assertThat(PARIS.lastDaily(at("2026-10-24T12:00:00Z"))).isEqualTo(at("2026-10-24T00:00:00Z"));
        assertThat(PARIS.lastDaily(at("2026-10-26T12:00:00Z"))).isEqualTo(at("2026-10-26T01:00:00Z"));
    }

    @Test
    void an_hour_that_the_clock_skips_comes_an_hour_later_and_once() {
        assertThat(PARIS.lastDaily(at("2026-03-29T12:00:00Z"))).isEqualTo(at("2026-03-29T01:00:00Z"));
        assertThat(PARIS.lastDaily(at("2026-03-29T00:59:59Z"))).isEqualTo(at("2026-03-28T01:00:00Z"));
    }

    @Test
    void no_clock_shows_an_hour_of_24() {
        assertThatThrownBy(() -> new Rhythm(ZoneId.of("UTC"), 24, DayOfWeek.MONDAY, true, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
