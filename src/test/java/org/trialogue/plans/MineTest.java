package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.MineReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** What concerns a member in all plans: what they owe, what waits for their group's word, and what changed in what they follow. */
class MineTest extends TrackingSetting {

    @Autowired
    private MineReading mine;

    @Autowired
    private FollowingPlans following;

    @Test
    void each_sees_what_their_organization_owes_and_what_waits_for_the_word_of_their_group() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var late = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        wasDue(late, TODAY.minusDays(2));
        committed(plan, body.government(), TODAY, TODAY.plusDays(5), false);
        var reported = committed(plan, body.government(), TODAY, TODAY.plusMonths(4), false);
        var report = report(reported, body.government(), Claim.DONE, new Period(TODAY, TODAY));

        assertThat(kinds(of(body.government()).owed()))
                .containsExactly(Duty.Kind.COMMITMENT, Duty.Kind.COMMITMENT, Duty.Kind.ACCEPT);
        var owed = of(body.government()).owed();
        assertThat(owed.getFirst().link()).isEqualTo(late.link());
        assertThat(owed.getFirst().late(TODAY)).isTrue();
        assertThat(owed.getLast().number()).isEqualTo(3);
        assertThat(of(body.government()).confirming()).isEmpty();
        assertThat(of(body.workers()).owed()).isEmpty();
        assertThat(of(body.workers()).confirming()).singleElement().satisfies(duty -> {
            assertThat(duty.kind()).isEqualTo(Duty.Kind.CONFIRMATION);
            assertThat(duty.link()).isEqualTo(reported.link());
        });
        assertThat(of(body.observer()).confirming()).isEmpty();

        answer(report, Verdict.CONTESTED, body.workers());
        assertThat(kinds(of(body.government()).owed())).contains(Duty.Kind.REPLY);
        assertThat(of(body.workers()).confirming()).isEmpty();
    }

    @Test
    void what_others_did_since_is_told_of_what_one_follows_and_of_nothing_else() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var one = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var other = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        assertThat(of(body.employers()).follows()).isFalse();
        follow(one, body.employers());
        var report = report(one, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        report(other, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONFIRMED, body.workers());
        assertThat(of(body.employers()).changes())
                .extracting(Happened::kind)
                .containsExactly(Happened.Kind.CONFIRMED, Happened.Kind.REPORTED, Happened.Kind.PROMISED);
        assertThat(of(body.workers()).changes()).isEmpty();

        as(body.employers(), () -> {
            following.follow(plan, true, body.employers().member());
            return true;
        });
        assertThat(of(body.employers()).changes()).hasSize(5);
        council.as(
                body.employers(),
                () -> council.update(
                        "update plans.look set looked_at = now() - interval '2 hours', before_at = now() - interval '9 days' where member_id = ?",
                        body.employers().member().value()));
        assertThat(of(body.employers()).changes()).as("of the last two hours").hasSize(5);
        var elsewhere = council.convene().workers();
        assertThatThrownBy(() -> follow(one, elsewhere)).isInstanceOf(Refusal.class);
        assertThat(council.rows(body.workers().member(), "plans.follow where plan_id = '" + plan + "'"))
                .isZero();
    }

    private void follow(CommitmentId commitment, Acting by) {
        as(by, () -> {
            following.follow(commitment, true, by.member());
            return true;
        });
    }

    private Mine of(Acting viewer) {
        return as(viewer, () -> mine.of(viewer.member()));
    }

    private static List<Duty.Kind> kinds(List<Duty> duties) {
        return duties.stream().map(Duty::kind).toList();
    }
}
