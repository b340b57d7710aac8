package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.JudgingLights;

/** The light of a commitment on a board is the worst of those on its page, as it is reckoned there, and a board narrows by it. */
class LightsOnBoardTest extends TrackingSetting {

    private static final int CASES = 60;

    @Autowired
    private BoardReading board;

    @Autowired
    private IndicatorReading indicators;

    @Autowired
    private JudgingLights judging;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_board_shows_and_narrows_by_the_light_and_follows_what_is_reported_and_judged() {
        var plan = planned(Rhythm.NONE, TODAY.minusDays(20), body.government());
        var bare = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var measured = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        assertThat(light(bare)).isNull();
        assertThat(light(measured)).isEqualTo(Light.NO_DATA);
        assertThat(found(plan, Light.NO_DATA)).containsExactly(measured);
        report(measured, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        assertThat(light(measured)).isEqualTo(worst(measured)).isEqualTo(Light.ON_TRACK);
        assertThat(found(plan, Light.ON_TRACK)).containsExactly(measured);
        assertThat(found(plan, Light.NO_DATA)).isEmpty();
        judge(measured, Light.OFF_TRACK);
        assertThat(light(measured)).isEqualTo(Light.OFF_TRACK);
        assertThat(found(plan, Light.OFF_TRACK)).containsExactly(measured);
        report(measured, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        assertThat(light(measured)).as("a newer value is judged anew").isEqualTo(Light.ON_TRACK);
    }

    @Test
    void a_value_that_is_too_old_says_nothing_without_anybody_reckoning_anew() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var measured = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        var fresh = TODAY.minusMonths(Judgement.STALE_AFTER);
        stated(measured, 1, fresh);
        assertThat(light(measured))
                .as("just not too old")
                .isEqualTo(worst(measured))
                .isEqualTo(Light.ON_TRACK);
        var other = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        stated(other, 1, fresh.minusDays(1));
        assertThat(worst(other)).isEqualTo(Light.NO_DATA);
        assertThat(light(other)).isEqualTo(Light.NO_DATA);
        assertThat(found(plan, Light.NO_DATA)).containsExactly(other);
    }

    @Test
    void a_commitment_is_written_once_for_each_statement_and_only_where_its_light_differs() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var measured = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        report(measured, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        assertThat(writtenByJudging(measured, Light.OFF_TRACK)).isOne();
        assertThat(light(measured)).isEqualTo(Light.OFF_TRACK);
        assertThat(writtenByJudging(measured, Light.OFF_TRACK)).isZero();
        assertThat(writtenByJudging(measured, Light.AT_RISK)).isOne();
        assertThat(light(measured)).isEqualTo(Light.AT_RISK);
    }

    /** Judges it three times in one statement; how many rows of commitments are written for that. */
    private long writtenByJudging(CommitmentId commitment, Light light) {
        return council.as(body.secretary(), () -> {
            var before = written();
            council.update("""
                    insert into plans.light (id, room_id, indicator_id, light, reason, report, member_id, affiliation, capacity, said_at)
                    select gen_random_uuid(), i.room_id, i.id, ?, 'It was counted twice.', 1, ?, 'SECRETARIAT', 'SECRETARY', clock_timestamp()
                      from plans.indicator i cross join generate_series(1, 3) where i.commitment_id = ?""", light.name(), body.secretary().member().value(), commitment.value());
            return written() - before;
        });
    }

    private long written() {
        return jdbc.sql("select pg_stat_get_xact_tuples_updated('plans.commitment'::regclass)")
                .query(Long.class)
                .single();
    }

    /** Lets a report on a day long ago state a value. */
    private void stated(CommitmentId commitment, int number, LocalDate day) {
        var id = UUID.randomUUID();
        var by = body.government();
        council.as(body.secretary(), () -> {
            council.update(
                    """
                    insert into plans.report (id, version, room_id, commitment_id, number, claim, narrative, period_from, period_until,
                                              member_id, affiliation, capacity, reported_at, answer_by)
                    values (?, 0, ?, ?, ?, 'UNDER_WAY', 'Visited.', ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    body.shared().value(),
                    commitment.value(),
                    number,
                    day,
                    day,
                    by.member().value(),
                    by.affiliation().name(),
                    by.capacity().name(),
                    day.atTime(12, 0).atOffset(ZoneOffset.UTC),
                    day.plusDays(30));
            return council.update("""
                    insert into plans.actual (report_id, room_id, indicator_id, value)
                    select ?, i.room_id, i.id, 40 from plans.indicator i where i.commitment_id = ?""", id, commitment.value());
        });
    }
    /** Values, targets and directions as chance has them: what the database keeps is what the page reckons. */
    @Test
    void the_database_reckons_as_the_page_does() {
        var random = new Random(7);
        var plan = planned(Rhythm.NONE, TODAY.minusDays(300), body.government());
        for (var round = 0; round < CASES; round++) {
            var commitment = committed(plan, body.government(), TODAY.minusDays(200), TODAY.plusMonths(3), false);
            var day = TODAY.minusDays(random.nextInt(150));
            var report = report(commitment, body.government(), Claim.UNDER_WAY, new Period(day, day));
            var all = 1 + random.nextInt(3);
            for (var n = 0; n < all; n++) indicator(commitment, report, random, n);
            assertThat(light(commitment)).as("round %d", round).isEqualTo(worst(commitment));
            as(
                            body.secretary(),
                            () -> indicators.of(commitment, body.secretary().member()))
                    .orElseThrow()
                    .forEach(series -> assertThat(expected(series.indicator().id(), day))
                            .isEqualByComparingTo(series.indicator().expected(day)));
        }
    }

    private void indicator(CommitmentId commitment, ReportId report, Random random, int place) {
        var up = random.nextBoolean();
        var baseline = decimal(random.nextInt(1_000_000));
        var steps = new ArrayList<BigDecimal>();
        var value = baseline;
        for (var n = 0; n < 1 + random.nextInt(3); n++) {
            var step = decimal(1 + random.nextInt(400_000));
            value = up ? value.add(step) : value.subtract(step);
            steps.add(value);
        }
        var id = UUID.randomUUID();
        var start = TODAY.minusDays(180 + random.nextInt(40));
        var way = steps.getLast().subtract(baseline);
        var reached = baseline.add(way.multiply(decimal(random.nextInt(14_000) - 2_000)))
                .setScale(4, RoundingMode.HALF_UP);
        council.as(body.secretary(), () -> {
            council.update(
                    """
                    insert into plans.indicator (id, room_id, commitment_id, name, measure, unit, direction, baseline, baseline_on, target, target_on, place)
                    values (?, ?, ?, ?, 'NUMBER', 'visits', ?, ?, ?, ?, ?, ?)""",
                    id,
                    body.shared().value(),
                    commitment.value(),
                    "Visits " + place,
                    up ? "UP" : "DOWN",
                    baseline,
                    start,
                    steps.getLast(),
                    start.plusDays(100L * steps.size()),
                    place);
            for (var n = 0; n < steps.size() - 1; n++)
                council.update(
                        "insert into plans.interim_target (indicator_id, room_id, value, due_on) values (?, ?, ?, ?)",
                        id,
                        body.shared().value(),
                        steps.get(n),
                        start.plusDays(100L * (n + 1)));
            if (random.nextInt(8) == 0) return 0;
            return council.update(
                    "insert into plans.actual (report_id, room_id, indicator_id, value) values (?, ?, ?, ?)",
                    report.value(),
                    body.shared().value(),
                    id,
                    reached);
        });
    }

    private static BigDecimal decimal(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4);
    }

    private BigDecimal expected(UUID indicator, LocalDate day) {
        return council.as(
                body.secretary(),
                () -> jdbc.sql("select plans.expected_on(?, ?)")
                        .params(indicator, day)
                        .query(BigDecimal.class)
                        .single());
    }

    private @Nullable Light light(CommitmentId commitment) {
        return page(commitment, body.workers()).line().light();
    }

    private List<CommitmentId> found(PlanId plan, Light light) {
        var question = new BoardQuestion(null, plan, null, null, null, null, null, light);
        return as(body.workers(), () -> board.page(question, null, 9)).stream()
                .map(line -> line.line().id())
                .toList();
    }

    /** As the page of the commitment reckons it. */
    private Light worst(CommitmentId commitment) {
        var lights = as(
                        body.workers(),
                        () -> indicators.of(commitment, body.workers().member()))
                .orElseThrow()
                .stream()
                .map(series -> series.judged(TODAY).light())
                .toList();
        return List.of(Light.OFF_TRACK, Light.AT_RISK, Light.NO_DATA, Light.ON_TRACK).stream()
                .filter(lights::contains)
                .findFirst()
                .orElseThrow();
    }

    private void judge(CommitmentId commitment, Light light) {
        var secretary = body.secretary();
        as(secretary, () -> {
            var series =
                    indicators.of(commitment, secretary.member()).orElseThrow().getFirst();
            var draft = new LightDraft(light, "It was counted twice.", series.report());
            judging.judge(commitment, Objects.requireNonNull(series.indicator().id()), draft, secretary);
            return true;
        });
    }
}
