package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.plans.Split.Cell;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.JudgingLights;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Articles;

/** What a commitment is measured by, what is reported of it, and how it is judged. */
class IndicatorsTest extends TrackingSetting {

    private static final Breakdown SEX = Breakdown.read(Dimension.SEX, "", "women; men");
    private static final Breakdown CONTRACT = Breakdown.read(Dimension.OWN, "Contract", "fixed; open");

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private IndicatorReading indicators;

    @Autowired
    private JudgingLights lights;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan = PlanId.fresh();
    private CommitmentId commitment = CommitmentId.fresh();
    private Indicator counted = counted("Workers trained", List.of(SEX, CONTRACT));
    private Indicator second = counted("Workers placed", List.of());

    @BeforeEach
    void promised() {
        counted = counted("Workers trained", List.of(SEX, CONTRACT));
        second = counted("Workers placed", List.of());
        plan = planned(Rhythm.NONE, TODAY.minusMonths(6), body.government(), body.workers());
        commitment = recorded(List.of(counted, second));
    }

    @Test
    void a_commitment_is_measured_by_several_things_each_with_targets_on_the_way_a_source_and_parts() {
        assertThat(page(commitment, body.workers()).draft().indicators()).containsExactly(counted, second);
        assertThat(series()).extracting(Series::indicator).containsExactly(counted, second);
        change(List.of(second, counted));
        assertThat(series()).extracting(Series::indicator).containsExactly(second, counted);
        var less = counted("Workers trained", List.of(CONTRACT));
        var kept = new Indicator(
                counted.id(),
                less.name(),
                less.measure(),
                less.unit(),
                less.direction(),
                less.baseline(),
                less.target());
        change(List.of(kept));
        assertThat(page(commitment, body.workers()).draft().indicators()).containsExactly(kept);
        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void what_was_reported_is_kept_as_a_series_in_which_corrections_take_the_place_of_what_they_correct() {
        given(TODAY.minusDays(60), 10, List.of());
        given(TODAY.minusDays(30), 19, List.of());
        given(TODAY.minusDays(60), 12, List.of());
        assertThat(series().getFirst().reached())
                .extracting(Reached::on, reached -> reached.value().intValue(), Reached::report)
                .containsExactly(tuple(TODAY.minusDays(60), 12, 3), tuple(TODAY.minusDays(30), 19, 2));
        assertThat(series().getLast().reached()).isEmpty();
        assertThat(series().getLast().judged(TODAY).light()).isEqualTo(Light.NO_DATA);
    }

    @Test
    void small_parts_are_shown_to_nobody_and_the_total_does_not_give_them_away() {
        given(TODAY.minusDays(30), 30, List.of(part(Dimension.SEX, "women", 3), part(Dimension.SEX, "men", 20)));
        var cells = series().getFirst().reached().getFirst().splits().getFirst().cells();
        assertThat(cells)
                .containsExactly(
                        new Cell("women", null), new Cell("men", new BigDecimal(20)), new Cell(Split.REST, null));
        given(TODAY.minusDays(10), 24, List.of(part(Dimension.SEX, "women", 4), part(Dimension.SEX, "men", 20)));
        assertThat(series().getFirst().reached().getLast().splits().getFirst().cells())
                .containsExactly(new Cell("women", null), new Cell("men", null));
        refused("plans.refused.parts-exceed", () -> given(TODAY, 10, List.of(part(Dimension.SEX, "women", 11))));
        refused("plans.refused.part-unknown", () -> given(TODAY, 10, List.of(part(Dimension.AGE, "young", 1))));
        refused(
                "plans.refused.parts-alone",
                () -> reported(TODAY, Map.of(), Map.of(counted.id(), List.of(part(Dimension.SEX, "men", 1)))));
    }

    @Test
    void a_secretary_judges_otherwise_with_a_reason_until_a_newer_value_is_reported() {
        refused("plans.refused.light-no-data", () -> judge(1, body.secretary()));
        given(TODAY.minusDays(30), 3, List.of());
        refused("plans.refused.secretary-only", () -> judge(1, body.government()));
        refused("plans.refused.light-meanwhile", () -> judge(2, body.secretary()));
        judge(1, body.secretary());
        var judged = series().getFirst();
        assertThat(Objects.requireNonNull(judged.said()).light()).isEqualTo(Light.AT_RISK);
        assertThat(Objects.requireNonNull(judged.said()).reason()).isEqualTo("The register was closed.");
        assertThat(judged.judged(TODAY).light()).isEqualTo(Light.OFF_TRACK);
        assertThat(series().getLast().said()).isNull();
        given(TODAY.minusDays(10), 4, List.of());
        assertThat(series().getFirst().said()).isNull();
        judge(2, body.secretary());
        as(body.secretary(), () -> {
            lights.takeBack(commitment, counted.id(), body.secretary());
            return true;
        });
        assertThat(series().getFirst().said()).isNull();
        assertThat(council.as(
                        body.workers(),
                        () -> jdbc.sql("select count(*) from plans.light where indicator_id = ?")
                                .param(counted.id())
                                .query(Integer.class)
                                .single()))
                .as("nothing of it is lost")
                .isEqualTo(3);
        assertThat(council.rows(council.convene().workers().member(), "plans.light"))
                .isZero();
    }

    @Test
    void nothing_is_judged_of_what_was_taken_out() {
        reported(TODAY, Map.of(counted.id(), BigDecimal.TEN), Map.of());
        as(body.secretary(), () -> {
            takingOut.takeOut(
                    commitment,
                    page(commitment, body.secretary()).edition(),
                    new Reason("Done without."),
                    body.secretary());
            return true;
        });
        refused("plans.refused.taken-out", () -> judge(1, body.secretary()));
    }

    @Test
    void whoever_puts_a_target_on_the_way_or_a_part_differently_asks_for_a_new_acceptance() {
        accept();
        assertThat(accepted()).isTrue();
        change(List.of(counted("Workers trained", List.of(SEX, CONTRACT)), second));
        assertThat(accepted()).as("the same under another key").isTrue();
        change(List.of(counted("Workers trained", List.of(SEX)), second));
        assertThat(accepted()).isFalse();
        accept();
        var kept = page(commitment, body.workers()).draft().indicators().getFirst();
        change(List.of(
                new Indicator(
                        kept.id(),
                        kept.name(),
                        kept.measure(),
                        kept.unit(),
                        kept.direction(),
                        kept.baseline(),
                        List.of(kept.target()),
                        kept.source(),
                        kept.method(),
                        kept.breakdowns()),
                second));
        assertThat(accepted()).isFalse();
    }

    @Test
    void an_indicator_that_says_nothing_new_is_promised_in_the_words_of_before() {
        var plain = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), true);
        assertThat(promise(plain))
                .contains("\"indicator\": {")
                .doesNotContain("interim", "source", "method", "breakdowns", "further");
        assertThat(promise(commitment)).contains("interim", "source", "breakdowns", "further");
    }

    @Test
    void what_was_reported_on_is_not_taken_away() {
        given(TODAY.minusDays(30), 3, List.of());
        refused("plans.refused.indicator-reported", () -> change(List.of(counted)));
        change(List.of(counted, second, counted("Workers heard", List.of())));
        assertThat(series()).hasSize(3);
    }

    private static Indicator counted(String name, List<Breakdown> breakdowns) {
        return new Indicator(
                UUID.randomUUID(),
                name,
                Measure.NUMBER,
                "workers",
                Direction.UP,
                new Figure(BigDecimal.ZERO, TODAY.minusDays(100)),
                List.of(new Figure(new BigDecimal(20), TODAY), new Figure(new BigDecimal(60), TODAY.plusDays(100))),
                "The register",
                "Counted by hand",
                breakdowns);
    }

    private CommitmentId recorded(List<Indicator> measured) {
        var draft = draft("Train workers, " + UUID.randomUUID() + ".", measured);
        return as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
    }

    private CommitmentDraft draft(String sentence, List<Indicator> measured) {
        return new CommitmentDraft(
                sentence,
                council.organization(body.government()),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY.minusMonths(6), TODAY.plusMonths(6)),
                measured,
                Shares.NONE,
                Articles.NONE);
    }

    private void change(List<Indicator> measured) {
        var now = page(commitment, body.secretary());
        as(body.secretary(), () -> {
            planning.change(commitment, draft(now.line().sentence(), measured), now.edition(), body.secretary());
            return true;
        });
    }

    private void given(LocalDate on, int value, List<Part> parts) {
        reported(on, Map.of(counted.id(), new BigDecimal(value)), Map.of(counted.id(), parts));
    }

    private void reported(LocalDate on, Map<UUID, BigDecimal> values, Map<UUID, List<Part>> parts) {
        var after = page(commitment, body.government()).reports().size();
        var draft = new ReportDraft(
                Claim.UNDER_WAY, "Trained.", new Period(on, on), values, parts, after, Hindrance.NONE, Backing.NONE);
        as(body.government(), () -> reporting.report(commitment, draft, List.of(), body.government()));
    }

    private static Part part(Dimension dimension, String cell, int value) {
        return new Part(dimension, cell, new BigDecimal(value));
    }

    private List<Series> series() {
        return as(body.workers(), () -> indicators.of(commitment, body.workers().member()))
                .orElseThrow();
    }

    private Optional<List<Series>> elsewhere() {
        var stranger = council.convene().workers();
        return as(stranger, () -> indicators.of(commitment, stranger.member()));
    }

    private void judge(int report, Acting by) {
        var draft = new LightDraft(Light.AT_RISK, "The register was closed.", report);
        as(by, () -> {
            lights.judge(commitment, counted.id(), draft, by);
            return true;
        });
    }

    private void accept() {
        var edition = page(commitment, body.government()).edition();
        as(body.government(), () -> {
            accepting.accept(plan, Map.of(commitment, edition), body.government());
            return true;
        });
    }

    private boolean accepted() {
        return page(commitment, body.workers()).line().accepted();
    }

    private String promise(CommitmentId of) {
        return council.as(
                body.workers(),
                () -> jdbc.sql("select plans.promise(?)::text")
                        .param(of.value())
                        .query(String.class)
                        .single());
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
