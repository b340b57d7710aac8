package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Snapshots.Measured;
import org.trialogue.plans.Snapshots.Snapshot;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** The figures of a plan are kept at each period's end and by hand, once, and stay as they are. */
class SnapshotsTest extends TrackingSetting {

    @Autowired
    private Snapshotting snapshotting;

    @Test
    void figures_are_kept_once_at_a_periods_end_and_stay_whatever_happens_after() {
        var plan = planned(Rhythm.QUARTERLY, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(9), true);
        committed(plan, body.workers(), TODAY, TODAY.plusMonths(9), false);
        var ends = TODAY.plusMonths(3).minusDays(1);
        assertThat(snapshotting.in(body.shared().value(), ends))
                .as("its last day")
                .isZero();
        assertThat(snapshotting.in(body.shared().value(), ends.plusDays(1))).isOne();
        assertThat(snapshotting.in(body.shared().value(), ends.plusDays(2)))
                .as("once")
                .isZero();

        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONFIRMED, body.workers());
        assertThatThrownBy(() -> keep(plan, body.workers())).isInstanceOf(Refusal.class);
        keep(plan, body.secretary());
        var all = of(plan, body.employers()).all();
        assertThat(all).extracting(Snapshot::number).containsExactly(1, 2, 0);
        assertThat(all.getFirst().period()).isEqualTo(ends);
        assertThat(all.get(1).period()).isNull();
        assertThat(all)
                .extracting(snapshot -> snapshot.of(Measured.DONE_CONFIRMED, Snapshots.ALL))
                .containsExactly(0, 1, 1);
        assertThat(all)
                .extracting(snapshot -> snapshot.of(Measured.TOTAL, "WORKERS"))
                .containsExactly(1, 1, 1);
        assertThat(all.getLast().of(Measured.ACCEPTED, Snapshots.ALL)).isZero();
        assertThat(all.getFirst().of(Measured.WITHOUT_DATA, Snapshots.ALL)).isOne();
        assertThat(all.getLast().of(Measured.WITHOUT_DATA, Snapshots.ALL)).isZero();

        assertThatThrownBy(() -> council.as(
                        body.secretary(),
                        () -> council.update(
                                "update plans.snapshot set figures = '{}' where plan_id = ?", plan.value())))
                .hasStackTraceContaining("permission denied");
        var elsewhere = council.convene().workers();
        assertThat(as(elsewhere, () -> snapshotting.of(plan, elsewhere.member())))
                .isEmpty();
        assertThat(council.rows(elsewhere.member(), "plans.snapshot where plan_id = '" + plan + "'"))
                .isZero();
    }

    @Test
    void a_plan_without_a_commitment_has_figures_too_and_one_without_a_rhythm_none_of_a_period() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        assertThat(snapshotting.in(body.shared().value(), TODAY.plusMonths(3))).isZero();
        assertThat(of(plan, body.workers()).all())
                .singleElement()
                .satisfies(
                        now -> assertThat(now.of(Measured.TOTAL, Snapshots.ALL)).isZero());
    }

    private void keep(PlanId plan, Acting by) {
        as(by, () -> {
            snapshotting.keep(plan, by);
            return true;
        });
    }

    private Snapshots of(PlanId plan, Acting viewer) {
        return as(viewer, () -> snapshotting.of(plan, viewer.member())).orElseThrow();
    }
}
