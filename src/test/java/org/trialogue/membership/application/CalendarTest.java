package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.EntryKind;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** The calendar of a working group, on the real database. */
@WithCouncil
class CalendarTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    Council council;

    @Autowired
    CalendarKeeping calendar;

    @Autowired
    CalendarTaking taking;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void what_comes_stands_with_the_next_first_and_what_was_with_the_last_first() {
        enter("in a week", 7, body.secretary());
        enter("tomorrow", 1, body.secretary());
        enter("a week ago", -7, body.secretary());
        enter("yesterday", -1, body.secretary());
        assertThat(titles(false)).containsExactly("tomorrow", "in a week");
        assertThat(titles(true)).containsExactly("yesterday", "a week ago");
    }

    @Test
    void what_began_and_is_not_over_still_comes() {
        var since = NOW.minus(Duration.ofHours(1));
        var draft = new CalendarEntryDraft(
                EntryKind.SITTING, "now", since, NOW.plus(Duration.ofHours(1)), ZoneId.of("UTC"), "", "");
        as(
                body.secretary(),
                () -> calendar.enter(body.id(), draft, body.secretary().member()));
        assertThat(titles(false)).containsExactly("now");
    }

    @Test
    void the_chair_calls_off_and_all_others_are_told() {
        var chair = council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, "more", Capacity.CHAIR);
        var entry = enter("Sitting", 1, chair);
        await().untilAsserted(() -> assertThat(told(body.workers())).containsExactly("membership.notice.calendar"));
        as(chair, () -> {
            calendar.callOff(entry, chair.member());
            return true;
        });
        await().untilAsserted(() ->
                assertThat(told(body.workers())).containsExactly("membership.notice.calendar-called-off"));
        assertThat(told(chair)).isEmpty();
        assertThat(coming().getFirst().calledOff()).isTrue();
        assertThat(council.rows(
                        body.workers().member(),
                        "audit.record where deed like 'membership.calendar-%' and subject = '" + entry + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_spokesperson_keeps_no_calendar_here_nor_in_the_database() {
        var entry = enter("Sitting", 1, body.secretary());
        refused("membership.refused.officers-only", () -> enter("Mine", 1, body.workers()));
        assertThat(council.as(
                        body.workers(),
                        () -> jdbc.sql("update membership.calendar_entry set title = 'Mine' where id = ?")
                                .param(entry.value())
                                .update()))
                .isZero();
    }

    @Test
    void it_is_not_seen_from_outside_the_working_group() {
        var entry = enter("Sitting", 1, body.secretary());
        var stranger = council.convene().secretary();
        assertThat(council.rows(stranger.member(), "membership.calendar_entry where id = '" + entry + "'"))
                .isZero();
        refused("membership.refused.entry-gone", () -> as(stranger, () -> taking.one(entry, stranger.member())));
        refused("membership.refused.no-mandate", () -> as(stranger, () -> taking.all(body.id(), stranger.member())));
    }

    @Test
    void a_member_takes_it_along_and_that_is_recorded() {
        enter("Sitting", 1, body.secretary());
        enter("Deadline", 2, body.secretary());
        var taken =
                as(body.observer(), () -> taking.all(body.id(), body.observer().member()));
        assertThat(taken.lines().filter("BEGIN:VEVENT"::equals)).hasSize(2);
        assertThat(council.rows(
                        body.workers().member(),
                        "audit.record where deed = 'membership.calendar-taken' and subject = '" + body.id() + "'"))
                .isOne();
    }

    private CalendarEntryId enter(String title, int days, Acting by) {
        var at = NOW.plus(Duration.ofDays(days));
        var draft = new CalendarEntryDraft(EntryKind.SITTING, title, at, null, ZoneId.of("Asia/Bangkok"), "Room 1", "");
        return as(by, () -> calendar.enter(body.id(), draft, by.member()));
    }

    private List<CalendarEntry> coming() {
        return entries(false);
    }

    private List<CalendarEntry> entries(boolean over) {
        var reader = body.observer();
        return as(reader, () -> calendar.page(body.id(), over, 0, 30, reader.member()));
    }

    private List<String> titles(boolean over) {
        return entries(over).stream().map(entry -> entry.said().title()).toList();
    }

    private List<String> told(Acting reader) {
        return as(reader, () -> notices.news(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .filter(key -> key.startsWith("membership.notice.calendar"))
                .toList();
    }

    private static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
