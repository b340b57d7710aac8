package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.application.CalendarKeeping;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.MonthOfAll;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Occasion;
import org.trialogue.plans.Occasion.Kind;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.CalendarReading;
import org.trialogue.plans.application.FeedKeeping;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.StateWord;

/** One calendar of what is due, what waits to be confirmed and when working groups sit: of all that its reader may see, and of nothing else. */
class MonthTest extends TrackingSetting {

    private static final Instant NOON = TODAY.plusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC);

    @Autowired
    private CalendarReading calendar;

    @Autowired
    private CalendarKeeping sittings;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private FeedKeeping keeping;

    @Autowired
    private FeedFile file;

    @Test
    void each_kind_stands_on_its_day_for_everyone_of_the_working_group_whoever_owes_it() {
        var plan = planned(Rhythm.QUARTERLY, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
        step(commitment, TODAY.plusDays(9));
        report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        sit(EntryKind.SITTING, NOON, null);
        for (var reader : List.of(body.secretary(), body.employers(), body.observer(), body.colleague())) {
            assertThat(kinds(reader, TODAY.plusDays(9), plan, Kind.MILESTONE)).containsExactly(Kind.MILESTONE);
            assertThat(kinds(reader, TODAY.plusMonths(6), plan, Kind.COMMITMENT))
                    .containsExactly(Kind.COMMITMENT);
            assertThat(kinds(reader, TODAY.plusDays(30), plan, Kind.CONFIRMATION))
                    .containsExactly(Kind.CONFIRMATION);
            assertThat(IntStream.rangeClosed(2, 4)
                            .mapToObj(months -> month(reader, TODAY.plusMonths(months), plan, Kind.REPORT))
                            .flatMap(month -> month.all().stream()))
                    .extracting(Occasion::kind)
                    .containsOnly(Kind.REPORT);
            assertThat(kinds(reader, TODAY.plusDays(3), null, Kind.SITTING)).containsExactly(Kind.SITTING);
        }
    }

    @Test
    void a_window_to_confirm_stands_in_both_months_that_it_reaches_into_until_somebody_answers() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
        var report = report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        for (var day : List.of(TODAY, TODAY.plusDays(30)))
            assertThat(month(body.employers(), day, plan, Kind.CONFIRMATION).on(day))
                    .singleElement()
                    .satisfies(window -> {
                        assertThat(window.since()).isEqualTo(TODAY);
                        assertThat(window.day()).isEqualTo(TODAY.plusDays(30));
                        assertThat(window.link()).isEqualTo(commitment.link());
                    });
        answer(report, Verdict.CONFIRMED, body.workers());
        assertThat(month(body.employers(), TODAY, plan, Kind.CONFIRMATION).all())
                .isEmpty();
    }

    @Test
    void what_is_done_and_what_is_anothers_is_not_in_it() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var done = committed(plan, body.government(), TODAY, TODAY.plusDays(20), false);
        sit(EntryKind.SITTING, NOON, null);
        assertThat(kinds(body.workers(), TODAY.plusDays(20), plan, null)).containsExactly(Kind.COMMITMENT);
        report(done, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        assertThat(kinds(body.workers(), TODAY.plusDays(20), plan, Kind.COMMITMENT))
                .isEmpty();
        var elsewhere = council.convene();
        assertThat(kinds(elsewhere.workers(), TODAY.plusDays(20), null, null)).isEmpty();
        assertThat(kinds(elsewhere.workers(), TODAY.plusDays(3), null, null)).isEmpty();
    }

    @Test
    void it_narrows_by_plan_by_working_group_and_by_kind() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusDays(3), false);
        step(commitment, TODAY.plusDays(3));
        sit(EntryKind.SITTING, NOON, null);
        sit(EntryKind.DEADLINE, NOON, null);
        var day = TODAY.plusDays(3);
        assertThat(kinds(body.workers(), day, null, null))
                .containsExactlyInAnyOrder(Kind.SITTING, Kind.GROUP_DATE, Kind.MILESTONE, Kind.COMMITMENT);
        assertThat(kinds(body.workers(), day, plan, null)).containsExactlyInAnyOrder(Kind.MILESTONE, Kind.COMMITMENT);
        assertThat(kinds(body.workers(), day, null, Kind.GROUP_DATE)).containsExactly(Kind.GROUP_DATE);
        var other =
                new MonthQuestion(YearMonth.from(day), null, council.convene().id(), null);
        assertThat(as(
                                body.workers(),
                                () -> calendar.of(
                                        other, ZoneOffset.UTC, body.workers().member()))
                        .all())
                .isEmpty();
    }

    @Test
    void a_sitting_stands_on_each_of_its_days_in_the_time_zone_of_who_reads() {
        var begins = TODAY.atTime(23, 30).toInstant(ZoneOffset.UTC);
        sit(EntryKind.SITTING, begins, begins.plusSeconds(48 * 3600L));
        var there = month(body.workers(), TODAY, null, Kind.SITTING, ZoneOffset.UTC);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(days -> there.on(TODAY.plusDays(days)).size()))
                .containsExactly(1, 1, 1, 0);
        var tokyo = month(body.workers(), TODAY.plusDays(1), null, Kind.SITTING, ZoneId.of("Asia/Tokyo"));
        assertThat(tokyo.on(TODAY)).isEmpty();
        assertThat(tokyo.on(TODAY.plusDays(3))).hasSize(1);
    }

    @Test
    void ones_own_feed_has_the_sittings_of_ones_working_groups_and_says_when_one_is_called_off() {
        var sitting = sit(EntryKind.SITTING, NOON, NOON.plusSeconds(3600));
        sit(EntryKind.DEADLINE, NOON, null);
        var token = as(body.workers(), () -> keeping.make(null, body.workers().member()))
                .text();
        var event = events(token).getFirst();
        assertThat(events(token)).hasSize(1);
        assertThat(text(event, "UID")).isEqualTo(sitting.toString());
        assertThat(text(event, "SEQUENCE")).isEqualTo("0");
        assertThat(text(event, "STATUS")).isEqualTo(Status.VALUE_CONFIRMED);
        assertThat(text(event, "SUMMARY")).startsWith("Third sitting · Working group ");
        assertThat(event.<OffsetDateTime>getDateTimeStart().getDate().toInstant())
                .isEqualTo(NOON);
        assertThat(text(event, "URL")).endsWith("/workspaces/" + body.id() + "/calendar");
        as(body.secretary(), () -> {
            sittings.callOff(sitting, body.secretary().member());
            return true;
        });
        var off = events(token).getFirst();
        assertThat(text(off, "UID")).isEqualTo(sitting.toString());
        assertThat(text(off, "SEQUENCE")).isEqualTo("1");
        assertThat(text(off, "STATUS")).isEqualTo(Status.VALUE_CANCELLED);
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var ofPlan = as(body.workers(), () -> keeping.make(plan, body.workers().member()))
                .text();
        assertThat(events(ofPlan)).isEmpty();
        var stranger = council.convene().workers();
        var others = as(stranger, () -> keeping.make(null, stranger.member())).text();
        assertThat(events(others)).isEmpty();
    }

    @Test
    void a_month_is_a_table_whose_days_lead_to_what_is_on_them_and_say_what_does_not_fit() {
        var day = LocalDate.of(2027, 2, 10);
        var all = IntStream.range(0, 6)
                .mapToObj(number -> new Occasion(
                        Kind.COMMITMENT, "No. " + number, "Plan", "commitments/" + number, day, null, null, false))
                .toList();
        var question = new MonthQuestion(YearMonth.of(2027, 2), null, null, null);
        var table = new MonthTable(question, new MonthOfAll(all, false), "February 2027", day, day);
        assertThat(under(table).filter(NativeTableCell.class::isInstance).count() % 7)
                .isZero();
        assertThat(under(table)
                        .filter(Anchor.class::isInstance)
                        .map(Anchor.class::cast)
                        .map(Anchor::getHref))
                .containsExactly(
                        "commitments/0",
                        "commitments/1",
                        "commitments/2",
                        "commitments/3",
                        "plans/calendar?month=2027-02&as=list");
    }

    @Test
    void what_is_due_is_late_by_the_portals_day_and_not_by_the_readers() {
        var due = LocalDate.of(2027, 2, 10);
        var one = new Occasion(Kind.COMMITMENT, "No. 1", "Plan", "commitments/1", due, null, null, false);
        var question = new MonthQuestion(YearMonth.of(2027, 2), null, null, null);
        var month = new MonthOfAll(List.of(one), false);
        var ahead = new MonthTable(question, month, "February 2027", due.plusDays(1), due);
        assertThat(under(ahead)).noneMatch(StateWord.class::isInstance);
        assertThat(under(ahead)
                        .filter(NativeTableCell.class::isInstance)
                        .map(NativeTableCell.class::cast)
                        .filter(cell -> cell.hasClassName("tri-month-today")))
                .singleElement()
                .satisfies(cell ->
                        assertThat(cell.getElement().getTextRecursively()).startsWith("11"));
        var behind = new MonthTable(question, month, "February 2027", due, due.plusDays(1));
        assertThat(under(behind)).anyMatch(StateWord.class::isInstance);
    }

    @Test
    void an_address_says_what_is_shown_and_what_it_says_wrongly_narrows_nothing() {
        var question =
                new MonthQuestion(YearMonth.of(2027, 2), new PlanId(body.id().value()), body.id(), Kind.GROUP_DATE);
        var address = MonthAddress.parameters(question, true);
        assertThat(MonthAddress.question(address, YearMonth.of(2026, 1))).isEqualTo(question);
        assertThat(MonthAddress.asList(address)).isTrue();
        var wrong = QueryParameters.fromString("month=20255-13&plan=x&group=y&kind=z&as=heap");
        var now = YearMonth.of(2026, 1);
        assertThat(MonthAddress.question(wrong, now)).isEqualTo(new MonthQuestion(now, null, null, null));
        assertThat(MonthAddress.asList(wrong)).isFalse();
    }

    private List<Kind> kinds(Acting reader, LocalDate day, @Nullable PlanId plan, @Nullable Kind kind) {
        return month(reader, day, plan, kind).on(day).stream()
                .map(Occasion::kind)
                .toList();
    }

    private MonthOfAll month(Acting reader, LocalDate day, @Nullable PlanId plan, @Nullable Kind kind) {
        return month(reader, day, plan, kind, ZoneOffset.UTC);
    }

    private MonthOfAll month(Acting reader, LocalDate day, @Nullable PlanId plan, @Nullable Kind kind, ZoneId zone) {
        var question = new MonthQuestion(YearMonth.from(day), plan, null, kind);
        return as(reader, () -> calendar.of(question, zone, reader.member()));
    }

    private CalendarEntryId sit(EntryKind kind, Instant begins, @Nullable Instant ends) {
        var draft = new CalendarEntryDraft(kind, "Third sitting", begins, ends, ZoneOffset.UTC, "Room IV", "");
        return as(
                body.secretary(),
                () -> sittings.enter(body.id(), draft, body.secretary().member()));
    }

    private void step(CommitmentId commitment, LocalDate day) {
        as(body.secretary(), () -> {
            milestones.write(commitment, List.of(new MilestoneDraft(null, "List", day)), List.of(), body.secretary());
            return true;
        });
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

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Stream<Component> under(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MonthTest::under));
    }
}
