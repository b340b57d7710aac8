package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Which reports are owed when, and what is kept of those that are being written. */
class ReportingPeriodsTest extends TrackingSetting {

    private static final LocalDate START = TODAY.minusMonths(7);

    @Autowired
    private KeepingReports keeping;

    @Test
    void the_earliest_period_without_a_report_is_owed_and_no_other() {
        var commitment = committed(Rhythm.QUARTERLY);
        assertThat(owed(commitment).period()).isEqualTo(quarter(0));
        report(commitment, Claim.UNDER_WAY, quarter(1));
        assertThat(owed(commitment).period()).isEqualTo(quarter(0));
        report(commitment, Claim.UNDER_WAY, quarter(0));
        assertThat(owed(commitment).period()).isEqualTo(quarter(2));
        assertThat(owed(commitment).dueOn()).isEqualTo(quarter(2).until().plusDays(14));
    }

    @Test
    void nothing_is_owed_once_it_is_done_and_again_where_that_is_contested() {
        var commitment = committed(Rhythm.QUARTERLY);
        report(commitment, Claim.DONE, new Period(START, TODAY));
        assertThat(page(commitment).line().owed()).isNull();
        answer(page(commitment).reports().getFirst().id(), Verdict.CONTESTED, body.workers());
        assertThat(owed(commitment).period()).isEqualTo(quarter(2));
    }

    @Test
    void periods_follow_the_plan_and_reports_keep_theirs() {
        var commitment = committed(Rhythm.QUARTERLY);
        report(commitment, Claim.UNDER_WAY, quarter(0));
        var plan = page(commitment).plan().id();
        change(plan, Rhythm.YEARLY, START);
        assertThat(owed(commitment).period())
                .isEqualTo(new Period(START, START.plusYears(1).minusDays(1)));
        assertThat(page(commitment).reports().getFirst().period()).isEqualTo(quarter(0));
        change(plan, Rhythm.NONE, START);
        assertThat(page(commitment).line().owed()).isNull();
        change(plan, Rhythm.QUARTERLY, START);
        assertThat(owed(commitment).period()).isEqualTo(quarter(1));
    }

    @Test
    void a_second_report_for_a_period_corrects_the_first_and_both_are_seen() {
        var commitment = committed(Rhythm.QUARTERLY);
        report(commitment, Claim.UNDER_WAY, quarter(0));
        report(commitment, Claim.UNDER_WAY, quarter(1));
        report(commitment, Claim.HELD_UP, quarter(0));
        assertThat(page(commitment).reports()).extracting(StoryReport::corrects).containsExactly(1, 0, 0);
    }

    @Test
    void who_corrects_an_older_period_changes_nothing_of_how_it_stands() {
        var commitment = committed(Rhythm.QUARTERLY);
        report(commitment, Claim.UNDER_WAY, quarter(0));
        var second = report(commitment, Claim.DONE, quarter(1));
        answer(second, Verdict.CONFIRMED, body.workers());
        var older = report(commitment, Claim.HELD_UP, quarter(0));
        var line = page(commitment).line();
        assertThat(line.claimed()).isEqualTo(Claim.DONE);
        assertThat(line.confirmed()).isEqualTo(Claim.DONE);
        assertThat(line.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(page(commitment).currentReport()).map(StoryReport::id).contains(second);
        refused("plans.refused.newer-report", () -> answer(older, Verdict.CONTESTED, body.employers()));

        var corrected = report(commitment, Claim.UNDER_WAY, quarter(1));
        assertThat(page(commitment).line().standing()).isEqualTo(Standing.CLAIMED);
        assertThat(page(commitment).line().claimed()).isEqualTo(Claim.UNDER_WAY);
        answer(corrected, Verdict.CONFIRMED, body.employers());
        assertThat(page(commitment).line().confirmed()).isEqualTo(Claim.UNDER_WAY);
    }

    @Test
    void what_is_kept_elsewhere_meanwhile_is_not_written_over_and_what_was_given_does_not_come_back() {
        var commitment = committed(Rhythm.QUARTERLY);
        keep(commitment, kept(START, "Here."));
        var seen = begun(commitment, body.government()).getFirst().keptAt();
        refused("plans.refused.kept-elsewhere", () -> keep(commitment, kept(START, "There, without having seen it.")));
        keep(commitment, kept(START, "Here, and more.").seen(seen));
        refused(
                "plans.refused.kept-elsewhere",
                () -> keep(commitment, kept(START, "There.").seen(seen)));
        keep(commitment, kept(START, " ").seen(seen));
        var newest = begun(commitment, body.government()).getFirst();
        assertThat(newest.narrative()).isEqualTo("Here, and more.");
        report(commitment, Claim.UNDER_WAY, quarter(0));
        refused("plans.refused.kept-elsewhere", () -> keep(commitment, newest));
        assertThat(begun(commitment, body.government())).isEmpty();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void what_is_being_written_is_its_authors_alone_and_gone_once_given() {
        var commitment = committed(Rhythm.QUARTERLY);
        var before = kept(quarter(0).from(), "Four agencies");
        keep(commitment, before);
        var seen = begun(commitment, body.government()).getFirst().keptAt();
        keep(commitment, kept(quarter(0).from(), "Four agencies were visited.").seen(seen));
        keep(commitment, kept(quarter(1).from(), "Later."));
        assertThat(begun(commitment, body.government()))
                .extracting(KeptReport::narrative)
                .containsExactly("Later.", "Four agencies were visited.");
        var mine = "plans.report_draft where commitment_id = '" + commitment + "'";
        assertThat(council.rows(body.government().member(), mine)).isEqualTo(2);
        for (var other : List.of(body.secretary(), body.workers(), body.observer()))
            assertThat(council.rows(other.member(), mine)).isZero();
        report(commitment, Claim.UNDER_WAY, quarter(0));
        assertThat(begun(commitment, body.government())).singleElement().satisfies(left -> {
            assertThat(left.slot()).isEqualTo(quarter(1).from());
            assertThat(left.after()).isOne();
        });
    }

    @Test
    void all_that_stands_in_the_form_is_kept_whatever_is_wrong_with_it() {
        var commitment = committed(Rhythm.QUARTERLY);
        var more = new KeptReport.More("No staff.", "Trainers.", "not yet an address", Confidentiality.ANSWERING);
        var typed = new KeptReport(START, null, "", START, TODAY, Map.of(), 0, more, null);
        keep(commitment, typed);
        assertThat(begun(commitment, body.government()))
                .singleElement()
                .extracting(KeptReport::more)
                .isEqualTo(more);
    }

    @Test
    void nobody_else_begins_a_report_and_nothing_is_not_kept() {
        var commitment = committed(Rhythm.QUARTERLY);
        assertThatThrownBy(() -> Viewing.as(
                        body.workers().member(),
                        () -> keeping.keep(commitment, kept(START, "Not mine."), body.workers())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("plans.refused.lead-only"));
        keep(commitment, kept(START, "Something."));
        var seen = begun(commitment, body.government()).getFirst().keptAt();
        keep(commitment, kept(START, " ").seen(seen));
        assertThat(begun(commitment, body.government())).isEmpty();
    }

    private static Period quarter(int number) {
        var from = START.plusMonths(3L * number);
        return new Period(from, START.plusMonths(3L * number + 3).minusDays(1));
    }

    private CommitmentId committed(Rhythm rhythm) {
        var plan = planned(rhythm, START, body.government(), body.workers());
        return committed(plan, body.government(), START, TODAY.plusMonths(6), false);
    }

    private void change(PlanId plan, Rhythm rhythm, LocalDate start) {
        as(body.secretary(), () -> {
            var seen = reading.board(plan, 1, body.secretary().member()).orElseThrow();
            planning.change(
                    plan, draft(rhythm, start, body.government(), body.workers()), seen.edition(), body.secretary());
            return true;
        });
    }

    private ReportingPeriod owed(CommitmentId commitment) {
        return Objects.requireNonNull(page(commitment).line().owed());
    }

    private CommitmentPage page(CommitmentId commitment) {
        return page(commitment, body.workers());
    }

    private ReportId report(CommitmentId commitment, Claim claim, Period period) {
        return report(commitment, body.government(), claim, period);
    }

    private void keep(CommitmentId commitment, KeptReport report) {
        as(body.government(), () -> keeping.keep(commitment, report, body.government()));
    }

    private List<KeptReport> begun(CommitmentId commitment, Acting by) {
        return as(by, () -> keeping.of(commitment, by));
    }

    private static KeptReport kept(LocalDate slot, String narrative) {
        return new KeptReport(slot, null, narrative, slot, TODAY, Map.of(), 0, null);
    }
}
