package org.trialogue.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which zone a moment is told. */
class MomentTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T02:30:00Z");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    @Test
    void a_moment_is_told_in_the_readers_zone() {
        assertThat(Days.moment(NEW_YEAR, Locale.FRENCH, LIMA)).isEqualTo("mer. 31 déc. 2025, 21:30");
        assertThat(Days.exactly(NEW_YEAR, Locale.FRENCH, LIMA)).contains("31 décembre 2025", "21:30:00", "Pérou");
    }

    @Test
    void where_the_readers_zone_is_not_known_the_zone_is_said() {
        assertThat(Days.moment(NEW_YEAR, Locale.FRENCH, ZoneOffset.UTC)).endsWith("02:30 UTC");
        assertThat(new Moment(NEW_YEAR).getText()).endsWith("UTC");
    }

    @Test
    void the_exact_moment_stands_behind_what_is_read() {
        var html = new Moment(NEW_YEAR).getElement().getOuterHTML();
        assertThat(html).contains("<time", "datetime=\"2026-01-01T02:30:00Z\"", "title=");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Mars/Olympus"})
    void a_zone_that_nobody_knows_is_utc(String name) {
        assertThat(ReadersZone.named(name)).isEqualTo(ZoneOffset.UTC);
    }
}
