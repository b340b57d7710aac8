package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.PausingAnswers;
import org.trialogue.plans.application.Reminding;
import org.trialogue.plans.application.Snoozing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** Who is reminded of what, on which day, and how often: once at each stage. */
class RemindersTest extends TrackingSetting {

    @Autowired
    private Reminding reminding;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private PausingAnswers pausing;

    @Autowired
    private Notices notices;

    private Acting docker;
    private Acting deputy;
    private CommitmentId commitment;
    private LocalDate due;

    @BeforeEach
    void promised() {
        docker = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "dock", Capacity.TITULAR);
        deputy = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "dock", Capacity.DEPUTY);
        var plan = planned(Rhythm.QUARTERLY, TODAY, docker, body.government());
        commitment = committed(plan, docker, TODAY, TODAY.plusYears(1), false);
        due = Objects.requireNonNull(page(commitment, docker).line().owed()).dueOn();
    }

    @Test
    void each_stage_goes_out_once_and_further_up_when_it_is_late() {
        assertThat(on(due.minusDays(31))).isZero();
        assertThat(on(due.minusDays(30))).isOne();
        assertThat(on(due.minusDays(30))).isZero();
        assertThat(reminders(docker)).containsExactly("plans.notice.reminder.report.soon");
        assertThat(on(due.minusDays(7))).isOne();
        assertThat(on(due.minusDays(1))).isOne();
        assertThat(on(due)).isZero();
        assertThat(reminders(docker)).containsExactly("plans.notice.reminder.report.soon");
        assertThat(reminders(deputy)).isEmpty();

        assertThat(on(due.plusDays(1))).isOne();
        assertThat(reminders(docker)).containsExactly("plans.notice.reminder.report.late");
        assertThat(reminders(deputy)).containsExactly("plans.notice.reminder.report.late");
        assertThat(reminders(body.workers())).isEmpty();

        assertThat(on(due.plusDays(7))).isOne();
        assertThat(reminders(body.workers())).containsExactly("plans.notice.escalated");
        for (var other : List.of(body.government(), body.employers(), body.secretary(), body.colleague()))
            assertThat(reminders(other)).isEmpty();
        assertThat(on(due.plusDays(20))).isZero();
    }

    @Test
    void of_several_stages_that_were_missed_the_last_one_goes_out() {
        assertThat(on(due.plusDays(2))).isOne();
        assertThat(reminders(docker)).containsExactly("plans.notice.reminder.report.late");
        assertThat(on(due.plusDays(2))).isZero();
    }

    @Test
    void nodes_that_remind_at_the_same_moment_remind_once() throws InterruptedException {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var day = due.minusDays(7);
            var reminded = nodes.invokeAll(IntStream.range(0, 6)
                    .mapToObj(node -> (Callable<Integer>) () -> on(day))
                    .toList());
            assertThat(reminded.stream().mapToInt(Future::resultNow).sum()).isOne();
        }
    }

    @Test
    void what_is_reported_is_no_longer_reminded_of_and_the_answer_is() {
        on(due.minusDays(1));
        assertThat(reminders(docker)).hasSize(1);
        report(commitment, docker, Claim.DONE, new Period(TODAY.minusDays(1), TODAY));
        await().untilAsserted(() -> assertThat(reminders(docker)).isEmpty());
        assertThat(on(TODAY.plusDays(23))).isOne();
        assertThat(reminders(body.government())).containsExactly("plans.notice.reminder.confirmation.soon");
        assertThat(reminders(body.employers())).containsExactly("plans.notice.reminder.confirmation.soon");
        assertThat(reminders(body.workers())).isEmpty();
        assertThat(on(TODAY.plusDays(31))).isOne();
        assertThat(reminders(body.employers())).containsExactly("plans.notice.reminder.confirmation.late");
        answer(page(commitment, docker).reports().getFirst().id(), Verdict.CONFIRMED, body.employers());
        await().untilAsserted(() -> assertThat(reminders(body.employers())).isEmpty());
        assertThat(reminders(body.government())).containsExactly("plans.notice.reminder.confirmation.late");
        assertThat(on(TODAY.plusDays(37))).as("others did not answer for it").isOne();
        answer(page(commitment, docker).reports().getFirst().id(), Verdict.CONFIRMED, body.government());
        await().untilAsserted(() -> assertThat(reminders(body.government())).isEmpty());
        assertThat(on(due.plusDays(1))).isZero();
    }

    @Test
    void a_group_pauses_the_reminders_to_answer_for_itself_alone_and_is_reminded_once_when_that_is_over() {
        var given = report(commitment, docker, Claim.DONE, new Period(TODAY.minusDays(1), TODAY));
        var until = TODAY.plusDays(25);
        as(body.employers(), () -> {
            pausing.pause(given, new SnoozeDraft(until, "Our congress."), body.employers());
            return true;
        });
        assertThat(as(
                        body.workers(),
                        () -> pausing.of(commitment, body.workers().member())))
                .singleElement()
                .satisfies(paused -> assertThat(paused.snooze().reason()).isEqualTo("Our congress."));
        assertThatThrownBy(() -> as(docker, () -> {
                    pausing.pause(given, new SnoozeDraft(until, "Not ours."), docker);
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(on(TODAY.plusDays(23))).isOne();
        assertThat(reminders(body.government())).containsExactly("plans.notice.reminder.confirmation.soon");
        assertThat(reminders(body.employers())).isEmpty();
        assertThat(on(until.plusDays(1))).isOne();
        assertThat(reminders(body.employers())).containsExactly("plans.notice.reminder.confirmation.soon");
        assertThat(on(until.plusDays(1))).isZero();
        answer(given, Verdict.CONFIRMED, body.employers());
        await().untilAsserted(() -> assertThat(reminders(body.employers())).isEmpty());
    }

    @Test
    void a_plan_that_is_put_off_reminds_by_its_new_days_alone() {
        on(due.minusDays(7));
        var plan = page(commitment, docker).plan().id();
        as(body.secretary(), () -> {
            var seen = reading.board(plan, 1, body.secretary().member()).orElseThrow();
            var later = draft(Rhythm.YEARLY, TODAY, docker, body.government());
            planning.change(plan, later, seen.edition(), body.secretary());
            return true;
        });
        await().untilAsserted(() -> assertThat(reminders(docker)).isEmpty());
        assertThat(on(due.plusDays(1))).isZero();
    }

    @Test
    void while_reminders_are_paused_none_goes_out_and_everyone_reads_why() {
        var until = TODAY.plusDays(90);
        as(docker, () -> {
            snoozing.snooze(commitment, new SnoozeDraft(until, "The inspectors strike."), docker);
            return true;
        });
        assertThat(on(due.minusDays(30))).isZero();
        assertThat(page(commitment, body.secretary()).snooze())
                .extracting(Snooze::until, Snooze::reason)
                .containsExactly(until, "The inspectors strike.");
        assertThat(on(until.plusDays(1))).isOne();
    }

    @Test
    void a_report_that_is_missed_stops_no_reminder_of_the_next() {
        on(due.plusDays(7));
        var next = TODAY.plusMonths(6).minusDays(1).plusDays(14);
        assertThat(on(next.minusDays(7))).isOne();
        assertThat(reminders(docker))
                .containsExactlyInAnyOrder("plans.notice.reminder.report.late", "plans.notice.reminder.report.soon");
    }

    @Test
    void a_pause_puts_the_last_stage_off_and_does_not_take_it_away() {
        var until = due.plusDays(89);
        pausedUntil(until);
        assertThat(on(until)).isZero();
        on(until.plusDays(1));
        on(until.plusDays(2));
        assertThat(reminders(body.workers())).containsExactly("plans.notice.escalated");
        on(until.plusDays(200));
        assertThat(reminders(body.workers())).contains("plans.notice.escalated");
    }

    @Test
    void where_the_lead_party_has_nobody_left_the_secretaries_and_its_group_learn_of_it() {
        var left = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "left", Capacity.OBSERVER);
        var plan = planned(Rhythm.NONE, TODAY, left, body.government());
        committed(plan, left, TODAY, TODAY.plusDays(40), false);
        assertThat(on(TODAY.plusDays(33))).isZero();
        assertThat(on(TODAY.plusDays(41))).isOne();
        assertThat(reminders(body.secretary())).containsExactly("plans.notice.escalated");
        assertThat(reminders(body.workers())).isEmpty();
        assertThat(on(TODAY.plusDays(47))).isOne();
        assertThat(reminders(body.workers())).containsExactly("plans.notice.escalated");
    }

    /** As if the lead party had paused the reminders then. */
    private void pausedUntil(LocalDate until) {
        council.as(
                docker,
                () -> council.update(
                        """
                        insert into plans.snooze (id, commitment_id, room_id, until, reason, member_id, affiliation, capacity, snoozed_at)
                        values (gen_random_uuid(), ?, ?, ?, 'Elections.', ?, 'WORKERS', 'TITULAR', now())""",
                        commitment.value(),
                        body.shared().value(),
                        until,
                        docker.member().value()));
    }

    @Test
    void the_lead_party_alone_pauses_reminders_for_a_while_and_says_why() {
        var fine = new SnoozeDraft(TODAY.plusDays(5), "Elections.");
        refused("plans.refused.lead-only", fine, body.government());
        refused("plans.refused.snooze-days", new SnoozeDraft(TODAY, "Now."), docker);
        refused("plans.refused.snooze-days", new SnoozeDraft(TODAY.plusDays(91), "For long."), docker);
        assertThatThrownBy(() -> new SnoozeDraft(TODAY, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new SnoozeDraft(TODAY.withYear(20255), "Slip."))
                .isInstanceOf(Refusal.class);
    }

    private int on(LocalDate day) {
        return reminding.in(body.shared().value(), day);
    }

    private List<String> reminders(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(posted -> posted.notice())
                .filter(notice -> notice.topic().startsWith("plans.reminder/"))
                .map(notice -> notice.messageKey())
                .toList();
    }

    private void refused(String key, SnoozeDraft draft, Acting by) {
        assertThatThrownBy(() -> as(by, () -> {
                    snoozing.snooze(commitment, draft, by);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
