package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Balance.Matter;
import org.trialogue.plans.Balance.Row;
import org.trialogue.plans.Balance.Spread;
import org.trialogue.plans.application.BalanceReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/** What each side owed and gave over some days, and how long it took; the same for everyone of a working group. */
class BalanceTest extends TrackingSetting {

    private static final LocalDate START = TODAY.minusMonths(7);

    @Autowired
    private BalanceReading balance;

    @Test
    void each_side_is_told_what_it_owed_gave_in_time_and_how_many_days_it_took() {
        var plan = planned(Rhythm.QUARTERLY, START, body.government(), body.employers());
        var end = START.plusMonths(3).minusDays(1);
        var days = List.of(1, 3, 5, 7, 60);
        days.forEach(day -> {
            var commitment = committed(plan, body.government(), START, TODAY.plusMonths(9), false);
            given(commitment, body.government(), 1, end, end.plusDays(day));
        });
        committed(plan, body.employers(), START, TODAY.plusMonths(9), false);
        var question = new BalanceQuestion(new Period(end, end.plusMonths(2)), body.id());
        var government = row(question, Matter.REPORTS, Affiliation.GOVERNMENT, body.workers());
        assertThat(government.owed()).isEqualTo(5);
        assertThat(government.given()).isEqualTo(5);
        assertThat(government.inTime()).isEqualTo(4);
        assertThat(government.shareInTime()).contains(80);
        assertThat(government.told()).contains(new Spread(3, 5, 7));
        assertThat(government.small()).isFalse();
        var employers = row(question, Matter.REPORTS, Affiliation.EMPLOYERS, body.workers());
        assertThat(employers).isEqualTo(new Row(Matter.REPORTS, Affiliation.EMPLOYERS, 1, 0, 0, null));
        assertThat(employers.small()).isTrue();
        assertThat(employers.share()).contains(0);
        for (var reader : List.of(body.government(), body.employers(), body.observer(), body.secretary()))
            assertThat(of(question, reader)).isEqualTo(of(question, body.workers()));
        assertThat(of(question, council.convene().workers()).rows()).allMatch(row -> row.owed() == 0);
    }

    @Test
    void every_other_side_could_have_answered_a_report_and_a_replaced_one_nobody() {
        var plan = planned(Rhythm.NONE, START, body.government());
        var answered = committed(plan, body.government(), START, TODAY.plusMonths(9), false);
        var first = given(answered, body.government(), 1, START, TODAY.minusDays(40));
        answered(first, body.workers());
        var replaced = committed(plan, body.government(), START, TODAY.plusMonths(9), false);
        given(replaced, body.government(), 1, START, TODAY.minusDays(39));
        given(replaced, body.government(), 2, START, TODAY.minusDays(2));
        var question = new BalanceQuestion(new Period(TODAY.minusDays(50), TODAY), body.id());
        var workers = row(question, Matter.ANSWERS, Affiliation.WORKERS, body.government());
        assertThat(workers.owed()).isOne();
        assertThat(workers.given()).isOne();
        assertThat(workers.inTime()).as("ten days late").isZero();
        assertThat(workers.spread()).isEqualTo(new Spread(40, 40, 40));
        assertThat(workers.told()).as("of one alone no median is told").isEmpty();
        var employers = row(question, Matter.ANSWERS, Affiliation.EMPLOYERS, body.government());
        assertThat(employers.owed()).as("what is still open is not owed yet").isOne();
        assertThat(employers.given()).isZero();
        assertThat(row(question, Matter.ANSWERS, Affiliation.GOVERNMENT, body.government())
                        .owed())
                .as("its own word")
                .isZero();
        var later = new BalanceQuestion(new Period(TODAY.minusDays(1), TODAY), body.id());
        assertThat(of(later, body.workers()).of(Matter.ANSWERS)).allMatch(row -> row.owed() == 0);
    }

    @Test
    void a_report_counts_on_its_day_in_whatever_time_zone_the_database_is_asked() {
        var plan = planned(Rhythm.NONE, START, body.government());
        var day = TODAY.minusDays(40);
        given(committed(plan, body.government(), START, TODAY.plusMonths(9), false), body.government(), 1, START, day);
        var question = new BalanceQuestion(new Period(day, day), body.id());
        for (var zone : List.of("UTC", "Pacific/Kiritimati", "Etc/GMT+12")) {
            var asked = council.as(body.employers(), () -> {
                council.update("set local time zone '" + zone + "'");
                return balance.of(question, body.employers().member());
            });
            assertThat(asked.of(Matter.ANSWERS))
                    .as(zone)
                    .filteredOn(row -> row.side() == Affiliation.WORKERS)
                    .extracting(Row::owed)
                    .containsExactly(1);
        }
    }

    @Test
    void a_done_commitment_owes_no_later_report() {
        var plan = planned(Rhythm.QUARTERLY, START, body.workers());
        var done = committed(plan, body.workers(), START, TODAY.plusMonths(9), false);
        var end = START.plusMonths(3).minusDays(1);
        done(done, body.workers(), new Period(START, end), end.plusDays(2));
        assertThat(reports(body.workers())).isEqualTo(new Row(Matter.REPORTS, Affiliation.WORKERS, 1, 1, 1, told(2)));
    }

    @Test
    void that_a_commitment_is_done_makes_up_for_no_report_that_was_missed_before() {
        var plan = planned(Rhythm.QUARTERLY, START, body.workers());
        var late = committed(plan, body.workers(), START, TODAY.plusMonths(9), false);
        var second = START.plusMonths(3);
        var end = second.plusMonths(3).minusDays(1);
        done(late, body.workers(), new Period(second, end), end.plusDays(2));
        var early = committed(plan, body.workers(), START, TODAY.plusMonths(9), false);
        done(early, body.workers(), new Period(second, end), second.plusDays(1));
        var row = row(
                new BalanceQuestion(new Period(START, TODAY.plusMonths(2)), body.id()),
                Matter.REPORTS,
                Affiliation.WORKERS,
                body.government());
        assertThat(row.owed()).as("one more that was missed").isEqualTo(3);
        assertThat(row.given()).isEqualTo(2);
    }

    private Row reports(Acting of) {
        return row(
                new BalanceQuestion(new Period(START, TODAY), body.id()),
                Matter.REPORTS,
                of.affiliation(),
                body.government());
    }

    private static Spread told(int days) {
        return new Spread(days, days, days);
    }

    private void done(CommitmentId commitment, Acting by, Period period, LocalDate day) {
        given(commitment, by, 1, Claim.DONE, period, day);
        council.as(
                body.secretary(),
                () -> council.update("update plans.commitment set claimed = 'DONE' where id = ?", commitment.value()));
    }

    private Row row(BalanceQuestion question, Matter matter, Affiliation side, Acting reader) {
        return of(question, reader).of(matter).stream()
                .filter(row -> row.side() == side)
                .findFirst()
                .orElseThrow();
    }

    private Balance of(BalanceQuestion question, Acting reader) {
        return as(reader, () -> balance.of(question, reader.member()));
    }

    /** Lets a report on the days until one of them have been given on another, and have asked for answers for thirty days. */
    private UUID given(CommitmentId commitment, Acting by, int number, LocalDate until, LocalDate day) {
        return given(commitment, by, number, Claim.UNDER_WAY, new Period(START, until), day);
    }

    private UUID given(CommitmentId commitment, Acting by, int number, Claim claim, Period period, LocalDate day) {
        var id = UUID.randomUUID();
        council.as(
                body.secretary(),
                () -> council.update(
                        """
                        insert into plans.report (id, version, room_id, commitment_id, number, claim, narrative, period_from, period_until,
                                                  member_id, affiliation, capacity, reported_at, answer_by)
                        values (?, 0, ?, ?, ?, ?, 'Visited.', ?, ?, ?, ?, ?, ?, ?)""",
                        id,
                        body.shared().value(),
                        commitment.value(),
                        number,
                        claim.name(),
                        period.from(),
                        period.until(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        day.atTime(12, 0).atOffset(ZoneOffset.UTC),
                        day.plusDays(30)));
        return id;
    }

    private void answered(UUID report, Acting by) {
        council.as(
                body.secretary(),
                () -> council.update(
                        """
                        insert into plans.answer (id, room_id, report_id, verdict, reason, member_id, affiliation, capacity, answered_at, organization_id)
                        values (?, ?, ?, 'CONFIRMED', '', ?, ?, ?, ?, ?)""",
                        UUID.randomUUID(),
                        body.shared().value(),
                        report,
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        TODAY.atTime(1, 0).atOffset(ZoneOffset.UTC),
                        council.organization(by).value()));
    }
}
