package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Late;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.application.FeedKeeping;
import org.trialogue.plans.application.LateReading;
import org.trialogue.plans.application.MineReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SomeoneSignedIn;

/** What calendars fetch and what is taken along as a file, read back as others read it. */
class FeedsTest extends TrackingSetting {

    @Autowired
    private FeedKeeping keeping;

    @Autowired
    private LateReading lateness;

    @Autowired
    private MineReading mine;

    @Autowired
    private FeedFile file;

    @Autowired
    private BoardFile board;

    @Value("${trialogue.url}")
    private String portal;

    @Test
    void a_calendar_is_told_what_is_due_and_again_what_moved_or_fell_away() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var token = made(null, body.government());
        var uid = "commitment-" + commitment + "@trialogue";
        assertThat(file.feed(token).getBody()).contains("DTSTART;VALUE=DATE:");
        var first = events(token);
        assertThat(first).hasSize(1);
        assertThat(day(first.getFirst())).isEqualTo(TODAY.plusMonths(3));
        assertThat(uid(first.getFirst())).isEqualTo(uid);
        assertThat(sequence(first.getFirst())).isZero();
        assertThat(text(first.getFirst(), "URL")).isEqualTo(portal + "/commitments/" + commitment);
        assertThat(sequence(events(token).getFirst())).isZero();

        council.as(
                body.secretary(),
                () -> council.update(
                        "update plans.commitment set due_on = ? where id = ?",
                        TODAY.plusMonths(4),
                        commitment.value()));
        var moved = events(token).getFirst();
        assertThat(uid(moved)).isEqualTo(uid);
        assertThat(sequence(moved)).isOne();
        assertThat(day(moved)).isEqualTo(TODAY.plusMonths(4));

        report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        var cancelled = events(token).getFirst();
        assertThat(uid(cancelled)).isEqualTo(uid);
        assertThat(sequence(cancelled)).isEqualTo(2);
        assertThat(text(cancelled, "STATUS")).isEqualTo(Status.VALUE_CANCELLED);
        assertThat(text(cancelled, "SUMMARY")).doesNotContain("Inspect");
    }

    @Test
    void what_is_late_is_one_entry_with_all_of_it() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        for (int i = 1; i <= 3; i++)
            wasDue(committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false), TODAY.minusDays(i));
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var told = events(made(plan, body.workers()));
        assertThat(told).hasSize(2);
        var late =
                told.stream().filter(event -> uid(event).startsWith("overdue-")).findFirst();
        assertThat(late).isPresent();
        assertThat(day(late.get())).isEqualTo(TODAY);
        assertThat(text(late.get(), "SUMMARY")).startsWith("3 ");
        assertThat(text(late.get(), "DESCRIPTION").split(portal + "/commitments/"))
                .hasSize(4);
        var address = text(late.get(), "URL");
        assertThat(address).isEqualTo(portal + "/plans/" + plan + "/late");
        assertThat(reading(plan, body.workers()))
                .hasValueSatisfying(found -> assertThat(found.some()).hasSize(3));
        assertThat(reading(plan, council.convene().workers())).isEmpty();
        var own = events(made(null, body.government())).stream()
                .filter(event -> uid(event).startsWith("overdue-"))
                .findFirst();
        assertThat(own)
                .hasValueSatisfying(event -> assertThat(text(event, "URL")).isEqualTo(portal + "/plans/mine"));
        assertThat(as(body.government(), () -> mine.of(body.government().member()))
                        .owed())
                .filteredOn(duty -> duty.late(TODAY))
                .hasSize(3)
                .allSatisfy(duty -> assertThat(duty.plan()).startsWith("Agencies "));
    }

    private Optional<Late> reading(PlanId plan, Acting viewer) {
        return as(viewer, () -> lateness.of(plan, viewer.member()));
    }

    @Test
    void each_is_told_what_is_due_from_them() {
        var plan = planned(Rhythm.QUARTERLY, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(7), false);
        assertThat(events(made(null, body.government())))
                .extracting(FeedsTest::uid)
                .containsExactlyInAnyOrder(
                        "commitment-" + commitment + "@trialogue",
                        "report-" + commitment + "-" + TODAY.plusMonths(3).minusDays(1) + "@trialogue",
                        "report-" + commitment + "-" + TODAY.plusMonths(6).minusDays(1) + "@trialogue",
                        "report-" + commitment + "-" + TODAY.plusMonths(9).minusDays(1) + "@trialogue");
        report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        assertThat(events(made(null, body.workers())))
                .extracting(FeedsTest::uid)
                .containsExactly("confirmation-" + commitment + "-" + TODAY.plusDays(30) + "@trialogue");
        for (var other : List.of(body.observer(), body.partner(), body.secretary()))
            assertThat(events(made(null, other))).isEmpty();
    }

    @Test
    void an_address_works_until_it_is_revoked_or_made_anew_and_nobody_makes_one_of_what_they_cannot_see() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var token = made(plan, body.workers());
        assertThat(status(token)).isEqualTo(HttpStatus.OK);
        var again = made(plan, body.workers());
        assertThat(status(token)).isEqualTo(HttpStatus.NOT_FOUND);
        var line = as(body.workers(), () -> keeping.of(body.workers().member())).getFirst();
        as(body.employers(), () -> revoked(line.id(), body.employers()));
        assertThat(status(again)).isEqualTo(HttpStatus.OK);
        as(body.workers(), () -> revoked(line.id(), body.workers()));
        assertThat(status(again)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("made-up")).isEqualTo(HttpStatus.NOT_FOUND);
        var outsider = council.convene().workers();
        assertThatThrownBy(() -> made(plan, outsider)).isInstanceOf(Refusal.class);
        assertThat(council.rows(body.employers().member(), "plans.feed")).isZero();
    }

    @Test
    void a_board_is_taken_along_as_a_table_and_the_room_knows() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        var response = new MockHttpServletResponse();
        new SomeoneSignedIn(body.workers().member(), Affiliation.WORKERS, "Ada", Instant.EPOCH).here();
        try {
            board.file(Map.of("plan", plan.toString(), "concern", "unconfirmed"), Locale.FRENCH, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
        var lines = response.getContentAsString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains(sentence(commitment)).contains("\"/commitments/" + commitment + "\"");
        assertThat(council.rows(
                        body.secretary().member(),
                        "audit.record where deed = 'plans.commitments-taken' and subject = '" + plan + "'"))
                .isOne();
    }

    private String sentence(CommitmentId commitment) {
        return page(commitment, body.workers()).line().sentence();
    }

    private String made(@Nullable PlanId plan, Acting by) {
        return as(by, () -> keeping.make(plan, by.member())).text();
    }

    private boolean revoked(UUID feed, Acting by) {
        keeping.revoke(feed, by.member());
        return true;
    }

    private HttpStatus status(String token) {
        return HttpStatus.valueOf(file.feed(token).getStatusCode().value());
    }

    private List<VEvent> events(String token) {
        try {
            var text = Objects.requireNonNull(file.feed(token).getBody());
            var calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate();
            return calendar.getComponents("VEVENT");
        } catch (IOException | ParserException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String uid(VEvent event) {
        return text(event, "UID");
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(text(event, "SEQUENCE"));
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.parse(text(event, "DTSTART"), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
