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
        report(reported, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        assertThat(kinds(of(body.government()).owed()))
                .as("whatever was reported since")
                .contains(Duty.Kind.REPLY);
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
        assertThat(changes(body.employers()))
                .extracting(Happened::kind)
                .containsExactly(Happened.Kind.CONFIRMED, Happened.Kind.REPORTED, Happened.Kind.PROMISED);
        assertThat(changes(body.workers())).isEmpty();

        as(body.employers(), () -> {
            following.follow(plan, true, body.employers().member());
            return true;
        });
        assertThat(changes(body.employers())).hasSize(4).last().satisfies(promised -> {
            assertThat(promised.kind()).isEqualTo(Happened.Kind.PROMISED);
            assertThat(promised.number()).isEqualTo(2);
            assertThat(promised.link()).isEqualTo(plan.link());
        });
        assertThat(as(
                        body.employers(),
                        () -> following.follows(one, body.employers().member())))
                .isEqualTo(Follows.WITH_PLAN);
        council.as(
                body.employers(),
                () -> council.update(
                        "update plans.look set looked_at = now() - interval '2 hours', before_at = now() - interval '9 days' where member_id = ?",
                        body.employers().member().value()));
        assertThat(changes(body.employers())).as("of the last two hours").hasSize(4);
        var elsewhere = council.convene().workers();
        assertThatThrownBy(() -> follow(one, elsewhere)).isInstanceOf(Refusal.class);
        assertThat(council.rows(body.workers().member(), "plans.follow where plan_id = '" + plan + "'"))
                .isZero();
    }

    @Test
    void what_waits_for_others_words_hides_nothing_that_is_owed_and_what_does_not_fit_is_counted() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var late = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        wasDue(late, TODAY.minusDays(60));
        var first = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        report(first, body.workers(), Claim.DONE, new Period(TODAY, TODAY));
        lapsed(first, 51);
        assertThat(of(body.government()).owed())
                .first()
                .satisfies(duty -> assertThat(duty.link()).isEqualTo(late.link()));
        assertThat(of(body.government()).more()).isZero();
        assertThat(of(body.government()).confirming())
                .hasSize(50)
                .first()
                .satisfies(duty -> assertThat(duty.link()).isEqualTo(first.link()));
        assertThat(of(body.government()).unconfirmed()).isEqualTo(2);
    }

    @Test
    void changes_that_do_not_fit_on_a_page_come_on_the_next_one() {
        var plan = planned(Rhythm.NONE, TODAY, body.workers());
        var first = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        report(first, body.workers(), Claim.DONE, new Period(TODAY, TODAY));
        lapsed(first, 51);
        as(body.employers(), () -> {
            following.follow(plan, true, body.employers().member());
            return true;
        });
        var changes = of(body.employers()).changes();
        assertThat(changes.all()).hasSize(50);
        assertThat(changes.more()).isTrue();
        var rest = as(body.employers(), () -> mine.of(body.employers().member(), changes.since(), 2))
                .changes();
        assertThat(rest.all()).hasSize(3).doesNotContainAnyElementsOf(changes.all());
        assertThat(rest.more()).isFalse();
    }

    /** So many more of a commitment and its report, on which nobody said anything in time. */
    private void lapsed(CommitmentId commitment, int number) {
        council.as(body.secretary(), () -> {
            council.update("""
                    insert into plans.commitment (id, version, edition, room_id, plan_id, sentence, language, lead_id, lead_side, starts_on, due_on,
                                                  reports, current_report, claimed, standing, recorded_by, recorded_at)
                    select gen_random_uuid(), c.version, c.edition, c.room_id, c.plan_id, c.sentence, c.language, c.lead_id, c.lead_side, c.starts_on, c.due_on,
                           c.reports, c.current_report, c.claimed, c.standing, c.recorded_by, c.recorded_at
                      from plans.commitment c cross join generate_series(1, ?) where c.id = ?""", number, commitment.value());
            return council.update("""
                    insert into plans.report
                    select (jsonb_populate_record(r, jsonb_build_object(
                             'id', gen_random_uuid(), 'commitment_id', n.id, 'answer_by', current_date - 1))).*
                      from plans.commitment c
                      join plans.report r on r.commitment_id = c.id
                      join plans.commitment n on n.plan_id = c.plan_id and n.lead_id = c.lead_id and n.id <> c.id
                     where c.id = ?""", commitment.value());
        });
    }

    private List<Happened> changes(Acting viewer) {
        return of(viewer).changes().all();
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
