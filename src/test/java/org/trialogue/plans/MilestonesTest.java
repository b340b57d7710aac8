package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.Reminding;
import org.trialogue.plans.application.StepReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** The steps on the way to what is promised, and what commitments need of one another. */
class MilestonesTest extends TrackingSetting {

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Autowired
    private StepReading steps;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Notices notices;

    private PlanId plan;
    private CommitmentId commitment;

    @BeforeEach
    void promised() {
        plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        commitment = committed(plan, body.government(), TODAY, TODAY.plusYears(1), false);
    }

    @Test
    void steps_keep_their_order_and_their_keys_and_those_reached_stay() {
        write(List.of(step("Train inspectors", 60), step("Write the list", 30)), List.of());
        var first = of(commitment).milestones();
        assertThat(first).extracting(Milestone::title).containsExactly("Train inspectors", "Write the list");
        reach(first.getLast(), body.government());

        write(
                List.of(
                        first.getLast().draft(),
                        step("Publish the list", 90),
                        first.getFirst().draft()),
                seen());
        var then = of(commitment).milestones();
        assertThat(then)
                .extracting(Milestone::title)
                .containsExactly("Write the list", "Publish the list", "Train inspectors");
        assertThat(then.getFirst().id()).isEqualTo(first.getLast().id());
        assertThat(then.getFirst().reachedOn()).isEqualTo(TODAY);
        assertThat(then.getFirst().reachedBy()).isNotBlank();

        refused(
                "plans.refused.milestone-reached",
                () -> write(List.of(then.get(1).draft()), then));
        var reached = then.getFirst();
        refused(
                "plans.refused.milestone-reached",
                () -> write(List.of(new MilestoneDraft(reached.id(), "Something else", reached.dueOn())), then));
        refused("plans.refused.reached-meanwhile", () -> reach(reached, body.government()));
        write(List.of(then.getFirst().draft()), then);
        assertThat(of(commitment).milestones()).hasSize(1);
    }

    @Test
    void the_days_of_what_is_promised_do_not_move_off_its_steps() {
        write(List.of(step("Write the list", 60)), List.of());
        var page = page(commitment, body.secretary());
        var draft = page.draft();
        var earlier = new CommitmentDraft(
                draft.sentence(),
                draft.lead(),
                draft.coLeads(),
                draft.provisions(),
                draft.standards(),
                new Period(TODAY, TODAY.plusDays(59)),
                draft.indicator());
        refused(
                "plans.refused.milestone-outside",
                () -> as(body.secretary(), () -> {
                    planning.change(commitment, earlier, page.edition(), body.secretary());
                    return true;
                }));
    }

    @Test
    void only_secretaries_write_steps_and_only_those_who_share_in_it_reach_them() {
        refused(
                "plans.refused.secretary-only",
                () -> as(body.government(), () -> written(List.of(step("Mine", 9)), List.of(), body.government())));
        refused("plans.refused.milestone-outside", () -> write(List.of(step("Late", 400)), List.of()));
        write(List.of(step("Write the list", 30)), List.of());
        refused("plans.refused.milestones-meanwhile", () -> write(List.of(step("Over it", 30)), List.of()));
        var step = of(commitment).milestones().getFirst();
        refused("plans.refused.sharing-only", () -> reach(step, body.workers()));
        refused("plans.refused.observer", () -> reach(step, body.observer()));
        refused("plans.refused.sharing-only", () -> reach(step, body.secretary()));
        refused(
                "plans.refused.reached-ahead",
                () -> as(body.government(), () -> {
                    milestones.reached(commitment, step.id(), TODAY.plusDays(1), body.government());
                    return true;
                }));
    }

    @Test
    void a_step_is_reminded_of_a_week_before_and_a_day_after_until_it_is_reached() {
        write(List.of(step("Write the list", 60), step("Publish it", 60)), List.of());
        var due = TODAY.plusDays(60);
        var room = body.shared().value();
        assertThat(reminding.in(room, due.minusDays(30))).isZero();
        assertThat(reminding.in(room, due.minusDays(7))).isOne();
        assertThat(reminding.in(room, due.minusDays(1))).isZero();
        assertThat(reminders(body.government())).containsExactly("plans.notice.reminder.milestone.soon");
        of(commitment).milestones().forEach(step -> reach(step, body.government()));
        assertThat(reminding.in(room, due.plusDays(1))).isZero();
        assertThat(reminders(body.government())).isEmpty();
    }

    @Test
    void what_needs_what_shows_at_both_ends_and_never_goes_round_in_a_circle() {
        var second = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        var third = committed(plan, body.workers(), TODAY, TODAY.plusMonths(2), false);
        needs(commitment, Set.of(second));
        needs(second, Set.of(third));
        assertThat(of(second).needs()).extracting(Linked::id).containsExactly(third);
        assertThat(of(second).neededBy()).extracting(Linked::id).containsExactly(commitment);
        assertThat(of(commitment).needs()).extracting(Linked::strained).containsExactly(false);

        assertThatThrownBy(() -> needs(third, Set.of(commitment))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("plans.refused.circle");
            assertThat(refusal.arguments()[0].toString().split(" → ")).hasSize(4);
        });
        refused("plans.refused.needs-itself", () -> needs(third, Set.of(third)));
        var elsewhere = committed(
                planned(Rhythm.NONE, TODAY, body.workers()), body.workers(), TODAY, TODAY.plusMonths(2), false);
        refused("plans.refused.needs-elsewhere", () -> needs(third, Set.of(elsewhere)));
        refused(
                "plans.refused.needs-meanwhile",
                () -> as(body.secretary(), () -> {
                    depending.needs(second, Set.of(), Set.of(), body.secretary());
                    return true;
                }));
        assertThat(of(third).needs()).isEmpty();
        needs(second, Set.of());
        needs(third, Set.of(commitment));
        assertThat(of(third).needs()).extracting(Linked::strained).containsExactly(true);
    }

    @Test
    void outside_the_room_there_is_no_step_and_no_dependency() {
        write(List.of(step("Write the list", 30)), List.of());
        needs(commitment, Set.of(committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false)));
        var elsewhere = council.convene().workers().member();
        for (var table : List.of("plans.milestone", "plans.dependency")) {
            var here = table + " where room_id = '" + body.shared() + "'";
            assertThat(council.rows(body.workers().member(), here)).isPositive();
            assertThat(council.rows(elsewhere, here)).isZero();
        }
        assertThat(as(body.workers(), () -> steps.of(commitment, elsewhere))).isEmpty();
    }

    private static MilestoneDraft step(String title, int days) {
        return new MilestoneDraft(null, title, TODAY.plusDays(days));
    }

    private void write(List<MilestoneDraft> drafts, List<Milestone> seen) {
        as(body.secretary(), () -> written(drafts, seen, body.secretary()));
    }

    private boolean written(List<MilestoneDraft> drafts, List<Milestone> seen, Acting by) {
        milestones.write(commitment, drafts, seen, by);
        return true;
    }

    private List<Milestone> seen() {
        return of(commitment).milestones();
    }

    private void reach(Milestone step, Acting by) {
        as(by, () -> {
            milestones.reached(commitment, step.id(), TODAY, by);
            return true;
        });
    }

    private void needs(CommitmentId id, Set<CommitmentId> needs) {
        as(body.secretary(), () -> {
            depending.needs(id, needs, of(id).needed(), body.secretary());
            return true;
        });
    }

    private Steps of(CommitmentId id) {
        return as(body.secretary(), () -> steps.of(id, body.secretary().member()))
                .orElseThrow();
    }

    private List<String> reminders(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .filter(key -> key.startsWith("plans.notice.reminder.milestone"))
                .toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
