package org.trialogue.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Days;

/** When things happened, for someone whose clock shows another time than the server's. */
class ZoneJourneyTest extends Journey {

    private static final String LIMA = "America/Lima";

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void news_is_dated_by_the_clock_of_the_browser() {
        var ravi = inZone("Nair", LIMA).signIn();
        var member = jdbc.sql("select id from membership.member where family_name = 'Nair'")
                .query(UUID.class)
                .single();
        notices.post(new Notice(
                new MemberId(member),
                "zone/" + UUID.randomUUID(),
                "shell.home.to-library",
                List.of(),
                "library",
                false,
                null,
                null));
        var when = ravi.go("").page().locator(".tri-notices time").first();
        when.waitFor();
        var at = Instant.parse(when.getAttribute("datetime"));
        assertThat(when.textContent()).isEqualTo(Days.moment(at, Locale.ENGLISH, ZoneId.of(LIMA)));
        assertThat(when.getAttribute("title")).isEqualTo(Days.exactly(at, Locale.ENGLISH, ZoneId.of(LIMA)));
    }
}
