package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.plans.Judgement.Basis;
import org.trialogue.platform.Refusal;

/** How indicators are judged, what can be one, and what of its parts is told. */
class JudgementTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-01-11,2",
        "2026-01-21,4",
        "2026-02-10,12",
        "2026-03-02,20",
        "2026-12-31,20",
        "2025-12-01,0",
        "2026-01-04,0.6"
    })
    void the_way_goes_evenly_from_the_baseline_to_each_target(String on, BigDecimal expected) {
        assertThat(indicator(Direction.UP, 0, 4, 20).expected(LocalDate.parse(on)))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12,ON_TRACK", "10.8,ON_TRACK", "10.7,AT_RISK", "7.2,AT_RISK", "7.1,OFF_TRACK", "-3,OFF_TRACK"})
    void the_light_goes_by_the_share_of_the_way(BigDecimal reached, Light light) {
        var judged = judged(indicator(Direction.UP, 0, 4, 20), reached, LocalDate.of(2026, 2, 10));
        assertThat(judged.light()).isEqualTo(light);
        assertThat(judged.basis()).isEqualTo(Basis.WAY);
    }

    @Test
    void less_is_better_where_a_decrease_is_intended() {
        var fewer = indicator(Direction.DOWN, 20, 16, 0);
        assertThat(judged(fewer, new BigDecimal(8), LocalDate.of(2026, 2, 10)).light())
                .isEqualTo(Light.ON_TRACK);
        assertThat(judged(fewer, new BigDecimal(19), LocalDate.of(2026, 2, 10)).light())
                .isEqualTo(Light.OFF_TRACK);
    }

    @Test
    void where_no_way_had_to_be_made_it_is_enough_to_be_no_worse() {
        var more = indicator(Direction.UP, 5, 10, 20);
        assertThat(judged(more, new BigDecimal(5), START).light()).isEqualTo(Light.ON_TRACK);
        assertThat(judged(more, new BigDecimal(4), START).light()).isEqualTo(Light.OFF_TRACK);
    }

    @Test
    void nothing_and_what_is_too_old_are_no_data() {
        var more = indicator(Direction.UP, 0, 4, 20);
        assertThat(Judgement.of(more, null, TODAY).light()).isEqualTo(Light.NO_DATA);
        var old = Judgement.of(
                more, new Figure(BigDecimal.TEN, TODAY), TODAY.plusMonths(18).plusDays(1));
        assertThat(old.light()).isEqualTo(Light.NO_DATA);
        assertThat(old.basis()).isEqualTo(Basis.STALE);
        assertThat(Judgement.of(more, new Figure(BigDecimal.TEN, TODAY), TODAY.plusMonths(18))
                        .light())
                .isNotEqualTo(Light.NO_DATA);
    }

    @Test
    void targets_go_one_way_each_on_a_day_of_its_own_after_the_baseline() {
        refused("plans.refused.target-backwards", () -> indicator(Direction.UP, 0, 30, 20));
        refused("plans.refused.target-no-better.up", () -> indicator(Direction.UP, 10, 5, 20));
        refused("plans.refused.target-no-better.down", () -> indicator(Direction.DOWN, 10, 12, 5));
        refused("plans.refused.target-twice", () -> indicator(START.plusDays(9), START.plusDays(9)));
        refused("plans.refused.target-before-baseline", () -> indicator(START.minusDays(9), START.plusDays(9)));
        refused("plans.refused.target-missing", () -> with(List.of()));
        refused("plans.refused.year", () -> new Figure(BigDecimal.ONE, LocalDate.of(20255, 1, 1)));
        assertThat(indicator(Direction.UP, 0, 4, 20).target().value()).isEqualByComparingTo("20");
    }

    @Test
    void a_share_is_not_broken_down_and_parts_have_names_of_their_own() {
        var sex = Breakdown.read(Dimension.SEX, "", " women ;men; ");
        assertThat(sex.cells()).containsExactly("women", "men");
        assertThat(Breakdown.read(Dimension.SEX, "", "femmes\u202f; hommes").cells())
                .containsExactly("femmes", "hommes");
        refused(
                "plans.refused.breakdown-percent",
                () -> new Indicator(
                        UUID.randomUUID(),
                        "Share",
                        Measure.PERCENT,
                        "",
                        Direction.UP,
                        new Figure(BigDecimal.ZERO, START),
                        List.of(new Figure(BigDecimal.TEN, TODAY)),
                        "",
                        "",
                        List.of(sex)));
        refused("plans.refused.breakdown-twice", () -> Breakdown.read(Dimension.SEX, "", "men; Men"));
        refused("plans.refused.breakdown-twice", () -> Breakdown.read(Dimension.SEX, "", "men; a|b"));
        refused("plans.refused.breakdown-cells", () -> Breakdown.read(Dimension.SEX, "", "men"));
        refused("plans.refused.breakdown-nameless", () -> Breakdown.read(Dimension.OWN, " ", "a; b"));
        refused("plans.refused.part-negative", () -> new Part(Dimension.SEX, "men", new BigDecimal(-1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,20,30 | 10,20,30",
                "0,20,30  | 0,20,30",
                "3,20,30  | ?,?,30",
                "3,0,30   | ?,0,?",
                "1,1,20   | ?,?,?",
                "4,4,20   | ?,?,20",
                "3,0,0    | ?,?,?",
                "2,2,0    | ?,?,?",
                "5,5,5    | 5,5,5"
            })
    void small_parts_are_hidden_with_as_many_others_as_it_takes(String parts, String shown) {
        var all = new LinkedHashMap<String, BigDecimal>();
        for (var value : parts.strip().split(",")) all.put("part " + all.size(), new BigDecimal(value));
        var hidden = SmallCells.hidden(all);
        assertThat(all.keySet().stream()
                        .map(cell -> hidden.contains(cell)
                                ? "?"
                                : Objects.requireNonNull(all.get(cell)).toPlainString()))
                .containsExactlyElementsOf(Arrays.asList(shown.strip().split(",")));
    }

    private static Judgement judged(Indicator indicator, BigDecimal reached, LocalDate on) {
        return Judgement.of(indicator, new Figure(reached, on), TODAY);
    }

    /** Twenty days to the first target, forty more to the second. */
    private static Indicator indicator(Direction direction, int baseline, int first, int second) {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies",
                Measure.NUMBER,
                "agencies",
                direction,
                new Figure(new BigDecimal(baseline), START),
                List.of(
                        new Figure(new BigDecimal(second), START.plusDays(60)),
                        new Figure(new BigDecimal(first), START.plusDays(20))),
                "",
                "",
                List.of());
    }

    private static Indicator indicator(LocalDate first, LocalDate second) {
        return with(List.of(new Figure(BigDecimal.ONE, first), new Figure(BigDecimal.TEN, second)));
    }

    private static Indicator with(List<Figure> targets) {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies",
                Measure.NUMBER,
                "agencies",
                Direction.UP,
                new Figure(BigDecimal.ZERO, START),
                targets,
                "",
                "",
                List.of());
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
