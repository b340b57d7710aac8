package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** On which periods a plan is reported, and which of them a report can be given for. */
class RhythmTest {

    private static final Period YEAR = period("2026-01-01", "2026-12-31");
    private static final List<ReportingPeriod> QUARTERS = Rhythm.QUARTERLY.periods(YEAR);

    @Test
    void the_quarters_of_a_year_follow_each_other_and_are_due_a_fortnight_later() {
        assertThat(QUARTERS)
                .containsExactly(
                        new ReportingPeriod(period("2026-01-01", "2026-03-31"), LocalDate.parse("2026-04-14")),
                        new ReportingPeriod(period("2026-04-01", "2026-06-30"), LocalDate.parse("2026-07-14")),
                        new ReportingPeriod(period("2026-07-01", "2026-09-30"), LocalDate.parse("2026-10-14")),
                        new ReportingPeriod(period("2026-10-01", "2026-12-31"), LocalDate.parse("2027-01-14")));
    }

    @Test
    void what_begins_on_the_last_of_a_month_never_skips_a_day_nor_drifts() {
        var periods = Rhythm.QUARTERLY.periods(period("2026-11-30", "2028-11-29"));
        assertThat(periods)
                .extracting(owed -> owed.period().from().toString())
                .containsExactly(
                        "2026-11-30",
                        "2027-02-28",
                        "2027-05-30",
                        "2027-08-30",
                        "2027-11-30",
                        "2028-02-29",
                        "2028-05-30",
                        "2028-08-30");
        for (int i = 1; i < periods.size(); i++)
            assertThat(periods.get(i).period().from())
                    .isEqualTo(periods.get(i - 1).period().until().plusDays(1));
    }

    @Test
    void the_last_period_ends_with_the_plan() {
        assertThat(Rhythm.YEARLY.periods(period("2026-01-01", "2027-02-10")))
                .extracting(ReportingPeriod::period)
                .containsExactly(YEAR, period("2027-01-01", "2027-02-10"));
        assertThat(Rhythm.HALF_YEARLY.periods(period("2026-01-01", "2026-01-01")))
                .hasSize(1);
        assertThat(Rhythm.NONE.periods(YEAR)).isEmpty();
    }

    @Test
    void the_earliest_period_without_a_report_comes_first_and_the_running_one_counts_so_far() {
        var choices = choices("2026-08-05", report(1, period("2026-01-01", "2026-03-31")));
        assertThat(choices.all())
                .extracting(PeriodChoice::period)
                .containsExactly(
                        period("2026-01-01", "2026-03-31"),
                        period("2026-04-01", "2026-06-30"),
                        period("2026-07-01", "2026-08-05"));
        assertThat(choices.all()).extracting(PeriodChoice::corrects).containsExactly(1, 0, 0);
        assertThat(Objects.requireNonNull(choices.first()).period()).isEqualTo(period("2026-04-01", "2026-06-30"));
    }

    @Test
    void a_report_on_what_has_passed_of_a_period_is_no_report_on_the_period() {
        var early = report(1, period("2026-01-01", "2026-03-20"));
        assertThat(Objects.requireNonNull(choices("2026-04-02", early).first()).period())
                .isEqualTo(period("2026-01-01", "2026-03-31"));
    }

    @Test
    void a_report_that_reaches_over_the_end_of_a_period_covers_it() {
        var half = report(1, period("2026-01-01", "2026-06-30"));
        assertThat(Objects.requireNonNull(choices("2026-07-20", half).first()).slot())
                .isEqualTo(LocalDate.parse("2026-07-01"));
    }

    private static PeriodChoices choices(String today, StoryReport... reports) {
        return PeriodChoices.of(QUARTERS, YEAR, Arrays.asList(reports), LocalDate.parse(today));
    }

    private static StoryReport report(int number, Period period) {
        var by = new Said("Ada", Affiliation.GOVERNMENT, Capacity.TITULAR, Instant.EPOCH);
        var answerBy = period.until().plusDays(30);
        return new StoryReport(
                ReportId.fresh(),
                number,
                null,
                Claim.UNDER_WAY,
                "Visits.",
                period,
                0,
                answerBy,
                Map.of(),
                Hindrance.NONE,
                Proofs.NONE,
                List.of(),
                by);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
