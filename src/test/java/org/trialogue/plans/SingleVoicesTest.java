package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.application.Registry;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PlanClosing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** Each government answers a report for itself, the Employers and the Workers as a group. */
class SingleVoicesTest extends TrackingSetting {

    @Autowired
    Notices notices;

    @Autowired
    MineReading mine;

    @Autowired
    Registry registry;

    @Autowired
    PlanClosing closing;

    @Autowired
    NextDeeds deeds;

    private Acting second;
    private CommitmentId commitment;
    private ReportId report;

    @BeforeEach
    void the_workers_reported_and_two_governments_are_there() {
        second = government("another land");
        var plan = planned(Rhythm.NONE, TODAY, body.workers());
        commitment = committed(plan, body.workers(), TODAY, TODAY.plusMonths(6), false);
        report = report(commitment, body.workers(), Claim.DONE, new Period(TODAY, TODAY));
    }

    @Test
    void the_first_government_does_not_answer_for_the_others() {
        answer(report, Verdict.CONFIRMED, body.government());
        assertThat(standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(page(commitment, second).rights().answer()).contains(report);
        answer(report, Verdict.CONTESTED, second);
        assertThat(standing()).isEqualTo(Standing.CONTESTED);
        assertThat(page(commitment, body.workers()).reports().getFirst().answers())
                .extracting(
                        given -> Objects.requireNonNull(given.organization()).id())
                .containsExactly(council.organization(body.government()), council.organization(second));
    }

    @Test
    void one_that_contests_outweighs_all_that_confirm_whoever_comes_last() {
        answer(report, Verdict.CONTESTED, second);
        answer(report, Verdict.CONFIRMED, body.government());
        answer(report, Verdict.CONFIRMED, body.employers());
        assertThat(standing()).isEqualTo(Standing.CONTESTED);
        assertThat(page(commitment, body.workers()).line().confirmed()).isNull();
    }

    @Test
    void a_government_and_a_group_answer_once_each() {
        answer(report, Verdict.CONFIRMED, body.government());
        answer(report, Verdict.CONFIRMED, body.employers());
        var colleague = council.mandated(
                body.id(), body.secretary(), Affiliation.GOVERNMENT, mark(body.government()), Capacity.DEPUTY);
        var other = council.mandated(
                body.id(), body.secretary(), Affiliation.EMPLOYERS, "another federation", Capacity.TITULAR);
        assertThat(page(commitment, colleague).rights().answer()).isEmpty();
        refused("plans.refused.organization-answered", () -> answer(report, Verdict.CONTESTED, colleague));
        refused("plans.refused.group-answered", () -> answer(report, Verdict.CONTESTED, other));
    }

    @Test
    void whoever_has_not_answered_is_still_asked() {
        for (var asked : List.of(body.government(), second, body.employers()))
            await().untilAsserted(() -> assertThat(waiting(asked)).contains("plans.notice.answer"));
        answer(report, Verdict.CONFIRMED, body.government());
        await().untilAsserted(() -> assertThat(waiting(body.government())).isEmpty());
        assertThat(waiting(second)).contains("plans.notice.answer");
        assertThat(waiting(body.employers())).contains("plans.notice.answer");
    }

    @Test
    void what_one_confirmed_concerns_all_who_have_not_answered() {
        answer(report, Verdict.CONFIRMED, body.government());
        for (var asked : List.of(second, body.employers())) {
            assertThat(as(asked, () -> mine.of(asked.member())).confirming()).hasSize(1);
            assertThat(first(asked)).contains(NextDeed.Kind.ANSWER);
        }
        answer(report, Verdict.CONFIRMED, body.employers());
        for (var done : List.of(body.government(), body.employers(), body.workers())) {
            assertThat(as(done, () -> mine.of(done.member())).confirming()).isEmpty();
            assertThat(first(done)).isNotEqualTo(Optional.of(NextDeed.Kind.ANSWER));
        }
    }

    @Test
    void what_one_confirmed_waits_for_the_others_while_the_plan_is_open_and_for_who_comes_later() {
        var plan = page(commitment, body.secretary()).plan().id();
        answer(report, Verdict.CONFIRMED, body.government());
        await().untilAsserted(() -> assertThat(waiting(second)).hasSize(1));
        var later = government("a third land");
        await().untilAsserted(() -> assertThat(waiting(later)).hasSize(1));
        as(body.secretary(), () -> {
            closing.close(plan, new Reason("Over."), body.secretary());
            return true;
        });
        for (var asked : List.of(second, later, body.employers()))
            await().untilAsserted(() -> assertThat(waiting(asked)).isEmpty());
        as(body.secretary(), () -> {
            closing.reopen(plan, new Reason("Not over."), body.secretary());
            return true;
        });
        for (var asked : List.of(second, later, body.employers()))
            await().untilAsserted(() -> assertThat(waiting(asked)).hasSize(1));
        assertThat(waiting(body.government())).isEmpty();
    }

    @Test
    void an_adviser_is_neither_asked_nor_heard_for_the_group() {
        var adviser = council.mandated(body.id(), body.secretary(), Affiliation.EMPLOYERS, "advice", Capacity.ADVISER);
        assertThat(page(commitment, adviser).rights().answer()).isEmpty();
        refused("plans.refused.answer-mandate", () -> answer(report, Verdict.CONFIRMED, adviser));
        assertThat(as(adviser, () -> mine.of(adviser.member())).confirming()).isEmpty();
        assertThat(as(second, () -> mine.of(second.member())).confirming()).hasSize(1);
        var row =
                "plans.answer (id, room_id, report_id, verdict, reason, member_id, affiliation, capacity, answered_at)";
        assertThatThrownBy(() -> council.as(
                        adviser,
                        () -> council.update(
                                "insert into " + row
                                        + " values (?, ?, ?, 'CONFIRMED', '', ?, 'EMPLOYERS', 'ADVISER', now())",
                                UUID.randomUUID(),
                                body.shared().value(),
                                report.value(),
                                adviser.member().value())))
                .hasMessageContaining("answer_with_a_mandate");
    }

    @Test
    void what_a_government_said_is_said_by_the_one_that_it_turned_out_to_be() {
        answer(report, Verdict.CONFIRMED, body.government());
        var goes = council.organization(body.government());
        var stays = council.organization(second);
        as(body.secretary(), () -> {
            registry.merge(goes, stays, body.secretary().member());
            return true;
        });
        await().untilAsserted(() ->
                refused("plans.refused.organization-answered", () -> answer(report, Verdict.CONTESTED, second)));
    }

    @Test
    void of_what_is_contested_those_hear_who_look_after_the_working_group() {
        var chair = council.mandated(body.id(), body.secretary(), Affiliation.EMPLOYERS, "chair", Capacity.CHAIR);
        var titular = council.mandated(body.id(), body.secretary(), Affiliation.EMPLOYERS, "titular", Capacity.TITULAR);
        answer(report, Verdict.CONTESTED, second);
        for (var told : List.of(body.secretary(), chair, body.employers()))
            await().untilAsserted(() -> assertThat(news(told)).containsExactly("plans.notice.flagged"));
        await().untilAsserted(() -> assertThat(news(body.workers())).containsExactly("plans.notice.contested"));
        for (var other : List.of(titular, second, body.government()))
            assertThat(news(other)).isEmpty();
    }

    @Test
    void a_plan_counts_what_is_contested_in_it() {
        var plan = page(commitment, body.secretary()).plan().id();
        assertThat(contested(plan)).isZero();
        answer(report, Verdict.CONTESTED, second);
        assertThat(contested(plan)).isOne();
    }

    private Optional<NextDeed.Kind> first(Acting viewer) {
        var plan = page(commitment, viewer).plan().id();
        return as(viewer, () -> reading.board(plan, 0, viewer.member()).flatMap(deeds::of))
                .map(NextDeed::kind);
    }

    private int contested(PlanId plan) {
        return as(
                        body.secretary(),
                        () -> reading.board(plan, 1, body.secretary().member()))
                .orElseThrow()
                .plan()
                .tally()
                .contested();
    }

    private Standing standing() {
        var page = page(commitment, body.workers());
        assertThat(page.reports().getFirst().standing()).isEqualTo(page.line().standing());
        return page.line().standing();
    }

    private Acting government(String mark) {
        return council.mandated(
                body.id(), body.secretary(), Affiliation.GOVERNMENT, mark + body.id(), Capacity.TITULAR);
    }

    /** That by which somebody comes to belong to the same organization. */
    private String mark(Acting acting) {
        var name = council.organizationName(acting);
        return name.substring(name.indexOf(' ') + 1);
    }

    private List<String> waiting(Acting member) {
        return as(member, () -> notices.waiting(50)).stream()
                .map(one -> one.notice().messageKey())
                .filter("plans.notice.answer"::equals)
                .toList();
    }

    private List<String> news(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(one -> one.notice().messageKey())
                .filter(key -> key.startsWith("plans."))
                .toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
