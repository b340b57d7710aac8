package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Refusal;

/** What can be typed into a plan, and what cannot. */
class RulesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);

    @Test
    void a_commitment_is_not_due_before_it_starts() {
        refused("plans.refused.due-before-start", () -> new Period(JUNE, MAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {20255, 25, 1889, 2100})
    void a_year_that_cannot_be_meant_is_asked_back(int year) {
        refused("plans.refused.year", () -> new Period(MAY, LocalDate.of(year, 1, 1)));
    }

    @Test
    void a_sentence_is_not_blank() {
        refused("plans.refused.sentence-missing", () -> commitment(" \n "));
    }

    @Test
    void a_sentence_stays_one_that_can_be_held_to() {
        refused("plans.refused.sentence-long", () -> commitment("x".repeat(601)));
    }

    @ParameterizedTest
    @CsvSource({"UP,40,40", "UP,40,39", "DOWN,40,40", "DOWN,40,41"})
    void a_target_is_better_than_the_baseline(Direction direction, BigDecimal baseline, BigDecimal target) {
        refused(
                "plans.refused.target-no-better." + direction.key(),
                () -> indicator(Measure.NUMBER, direction, baseline, target));
    }

    @ParameterizedTest
    @CsvSource({"10,101", "-1,50"})
    void a_share_lies_between_0_and_100(BigDecimal baseline, BigDecimal target) {
        refused("plans.refused.percent", () -> indicator(Measure.PERCENT, Direction.UP, baseline, target));
    }

    @Test
    void an_actual_share_lies_there_too() {
        var share = indicator(Measure.PERCENT, Direction.UP, BigDecimal.TEN, new BigDecimal(90));
        refused("plans.refused.percent", () -> share.allowed(new BigDecimal("100.1")));
    }

    @Test
    void a_target_comes_after_its_baseline() {
        refused("plans.refused.target-before-baseline", () -> indicator(JUNE, MAY));
    }

    @Test
    void a_number_is_kept_without_loss_or_not_at_all() {
        refused("plans.refused.digits", () -> new Figure(new BigDecimal("0.00001"), MAY));
        refused("plans.refused.digits", () -> new Figure(new BigDecimal("1000000000000000"), MAY));
    }

    @Test
    void a_report_is_contested_with_a_reason_only() {
        refused("plans.refused.reason-missing", () -> new Answer(Verdict.CONTESTED, "  "));
        assertThat(new Answer(Verdict.CONFIRMED, "").reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|12.5", "en|12.50", "fr|12,5", "es|12,5", "fr|+12,5"})
    void a_decimal_is_written_as_the_language_does(String language, String typed) {
        assertThat(Numerals.read(typed, Locale.of(language))).isEqualByComparingTo("12.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|1,200", "en|1 200", "fr|1 200", "fr|1\u202f200", "fr|1\u00a0200", "es|1.200", "es|1 200"})
    void thousands_may_be_set_apart(String language, String typed) {
        assertThat(Numerals.read(typed, Locale.of(language))).isEqualByComparingTo("1200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|12,5", "es|12.5", "fr|12.5", "en|many", "en|1e9", "fr|12,5 %", "en|1,20,0", "en|''"})
    void what_is_no_number_is_asked_back_rather_than_guessed(String language, String typed) {
        refused("plans.refused.no-number", () -> Numerals.read(typed, Locale.of(language)));
    }

    @Test
    void a_number_is_written_as_the_language_does() {
        assertThat(Numerals.write(new BigDecimal("1234.50"), Locale.ENGLISH)).isEqualTo("1,234.5");
        assertThat(Numerals.write(new BigDecimal("1234.50"), Locale.of("es"))).isEqualTo("1.234,5");
    }

    @Test
    void a_gauge_says_how_far_it_has_come() {
        var fewer = indicator(Measure.NUMBER, Direction.DOWN, new BigDecimal(40), new BigDecimal(20));
        assertThat(new Gauge(fewer, new Figure(new BigDecimal(35), JUNE)).share())
                .contains(0.25);
        assertThat(new Gauge(fewer, null).share()).isEmpty();
    }

    private static CommitmentDraft commitment(String sentence) {
        var lead = new OrganizationId(UUID.randomUUID());
        return new CommitmentDraft(sentence, lead, Set.of(), List.of(), Set.of(), new Period(MAY, JUNE), null);
    }

    private static Indicator indicator(Measure measure, Direction direction, BigDecimal baseline, BigDecimal target) {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                measure,
                "agencies",
                direction,
                new Figure(baseline, MAY),
                new Figure(target, JUNE));
    }

    private static Indicator indicator(LocalDate baselineOn, LocalDate targetOn) {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                Measure.NUMBER,
                "agencies",
                Direction.UP,
                new Figure(BigDecimal.ONE, baselineOn),
                new Figure(BigDecimal.TEN, targetOn));
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
