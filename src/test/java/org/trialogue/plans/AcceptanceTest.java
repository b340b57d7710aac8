package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.OrganizationId;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Acceptance.State;
import org.trialogue.plans.Comparison.Fate;
import org.trialogue.plans.Comparison.Moved;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** Who accepts what is promised in whose name, when that lapses, and what is kept of what all have agreed. */
class AcceptanceTest extends TrackingSetting {

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private Notices notices;

    @Autowired
    private Practices practices;

    @Autowired
    private Applying applying;

    @Test
    void what_the_secretariat_enters_waits_until_the_party_accepts_it() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        assertThat(states(commitment)).containsExactly(State.ENTERED);
        assertThat(page(commitment, body.workers()).line().accepted()).isFalse();
        await().untilAsserted(() -> assertThat(asked(body.government())).hasSize(1));
        assertThat(asked(body.workers())).isEmpty();

        accept(plan, commitment, body.government());
        assertThat(states(commitment)).containsExactly(State.ACCEPTED);
        assertThat(page(commitment, body.workers()).line().accepted()).isTrue();
        await().untilAsserted(() -> assertThat(asked(body.government())).isEmpty());
    }

    @Test
    void nobody_accepts_without_a_mandate_to_bind_their_organization_or_for_another_one() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        for (var other : List.of(body.colleague(), body.observer(), body.secretary(), body.partner()))
            refused("plans.refused.accept-mandate", () -> accept(plan, commitment, other));
        refused("plans.refused.accept-other", () -> accept(plan, commitment, body.government()));
        var chair = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "chair", Capacity.CHAIR);
        refused("plans.refused.accept-mandate", () -> accept(plan, commitment, chair));
        assertThat(states(commitment)).containsExactly(State.ENTERED);
    }

    @Test
    void acceptance_lapses_where_the_promise_is_put_differently_and_says_what_is_different() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        accept(plan, commitment, body.government());
        var first = page(commitment, body.secretary()).draft();

        change(commitment, put(first, first.sentence(), Set.of(), first.period(), Set.of("P029")));
        assertThat(states(commitment)).as("standards bind nobody").containsExactly(State.ACCEPTED);

        var later = new Period(first.period().from(), first.period().until().plusMonths(1));
        var workers = council.organization(body.workers());
        change(commitment, put(first, "Inspect some.", Set.of(workers), later, first.standards()));
        var stand = of(commitment).parties();
        assertThat(stand).extracting(Acceptance::state).containsExactly(State.LAPSED, State.ENTERED);
        assertThat(stand.getFirst().since())
                .extracting(Difference::aspect)
                .containsExactly(Aspect.SENTENCE, Aspect.CO_LEADS, Aspect.DUE);
        await().untilAsserted(() -> {
            assertThat(asked(body.government())).hasSize(1);
            assertThat(asked(body.workers())).hasSize(1);
        });

        change(commitment, put(first, first.sentence(), Set.of(), first.period(), first.standards()));
        assertThat(states(commitment)).as("put back").containsExactly(State.ACCEPTED);
    }

    @Test
    void nobody_accepts_what_they_did_not_read() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var other = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var draft = page(commitment, body.secretary()).draft();
        change(commitment, put(draft, "Inspect none.", Set.of(), draft.period(), Set.of()));
        refused(
                "plans.refused.accept-meanwhile",
                () -> accept(plan, Map.of(commitment, 0, other, 0), body.government()));
        assertThat(states(other)).containsExactly(State.ENTERED);
    }

    @Test
    void what_all_accepted_is_agreed_as_a_version_that_stays_and_is_compared_with_the_next() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        refused("plans.refused.not-accepted", () -> agree(plan, 0, body.secretary()));
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        refused("plans.refused.not-accepted", () -> agree(plan, 0, body.secretary()));
        accept(plan, commitment, body.government());
        refused("plans.refused.secretary-only", () -> agree(plan, 0, body.workers()));
        assertThat(agree(plan, 0, body.secretary())).isEqualTo(1);
        refused("plans.refused.nothing-new", () -> agree(plan, 1, body.secretary()));
        refused("plans.refused.agreed-meanwhile", () -> agree(plan, 0, body.secretary()));
        assertThat(as(body.workers(), () -> agreements.of(plan, body.workers().member()))
                        .orElseThrow()
                        .state())
                .isEqualTo(PlanState.RUNNING);

        var draft = page(commitment, body.secretary()).draft();
        change(commitment, put(draft, "Inspect some.", Set.of(), draft.period(), Set.of()));
        var added = committed(plan, body.workers(), TODAY, TODAY.plusMonths(4), false);
        var changed = compared(plan, 1, PlanAgreeing.AS_IT_STANDS);
        assertThat(changed.plan()).isEmpty();
        assertThat(changed.commitments()).extracting(Moved::fate).containsExactly(Fate.CHANGED, Fate.ADDED);
        assertThat(changed.commitments().getFirst().differences())
                .extracting(Difference::aspect)
                .containsExactly(Aspect.SENTENCE, Aspect.STANDARDS);
        assertThat(compared(plan, PlanAgreeing.AS_IT_STANDS, 1).commitments())
                .extracting(Moved::fate)
                .containsExactlyInAnyOrder(Fate.CHANGED, Fate.REMOVED);

        accept(plan, commitment, body.government());
        accept(plan, added, body.workers());
        assertThat(agree(plan, 1, body.secretary())).isEqualTo(2);
        assertThat(compared(plan, 2, PlanAgreeing.AS_IT_STANDS).same()).isTrue();
        assertThat(compared(plan, 1, 2).commitments()).hasSize(2);

        var practice = as(body.secretary(), () -> practices.following("", 1))
                .getFirst()
                .key();
        as(body.secretary(), () -> {
            applying.apply(added, Set.of(practice), Set.of(), body.secretary());
            return true;
        });
        var title = practices
                .titles(Set.of(practice), Locale.ENGLISH)
                .values()
                .iterator()
                .next();
        assertThat(compared(plan, 2, PlanAgreeing.AS_IT_STANDS).commitments())
                .singleElement()
                .satisfies(moved -> assertThat(moved.differences())
                        .containsExactly(new Difference(
                                Aspect.PRACTICES, null, new Difference.Several(List.of(title.words())))));
        assertThat(agree(plan, 2, body.secretary()))
                .as("nobody is asked to accept it anew")
                .isEqualTo(3);

        council.as(body.secretary(), () -> council.update("""
                        insert into plans.agreed (plan_id, number, room_id, content, member_id, affiliation, capacity, agreed_at)
                        select plan_id, 4, room_id, content, member_id, affiliation, capacity, agreed_at
                          from plans.agreed where plan_id = ? and number = 2""", plan.value()));
        refused("plans.refused.nothing-new", () -> agree(plan, 4, body.secretary()));
        assertThat(compared(plan, 4, PlanAgreeing.AS_IT_STANDS).same())
                .as("agreed before versions told practices")
                .isTrue();
        change(commitment, put(draft, "Inspect most.", Set.of(), draft.period(), Set.of()));
        assertThat(compared(plan, 4, PlanAgreeing.AS_IT_STANDS).commitments()).hasSize(1);
        accept(plan, commitment, body.government());
        assertThat(agree(plan, 4, body.secretary())).isEqualTo(5);
    }

    @Test
    void what_nobody_read_is_agreed_by_nobody() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        accept(plan, committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false), body.government());
        var read = mark(plan);
        accept(plan, committed(plan, body.government(), TODAY, TODAY.plusMonths(4), false), body.government());
        refused("plans.refused.agreed-meanwhile", () -> agree(plan, 0, read, body.secretary()));
        assertThat(agree(plan, 0, body.secretary())).isOne();
    }

    @Test
    void a_party_that_promises_something_stays_a_party() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers(), body.employers());
        committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        refused("plans.refused.party-promises", () -> parties(plan, body.government(), body.employers()));
        parties(plan, body.government(), body.workers());
        assertThat(as(body.workers(), () -> agreements.of(plan, body.workers().member()))
                        .orElseThrow()
                        .parties())
                .hasSize(2);
    }

    private void parties(PlanId plan, Acting... parties) {
        as(body.secretary(), () -> {
            var seen = reading.board(plan, 1, body.secretary().member())
                    .orElseThrow()
                    .edition();
            planning.change(plan, draft(Rhythm.NONE, TODAY, parties), seen, body.secretary());
            return true;
        });
    }

    @Test
    void what_was_agreed_and_accepted_can_be_changed_by_nobody_and_seen_from_outside_by_nobody() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        accept(plan, commitment, body.government());
        agree(plan, 0, body.secretary());
        for (var sql : List.of(
                "update plans.agreed set content = '{}' where plan_id = ?",
                "delete from plans.agreed where plan_id = ?",
                "delete from plans.acceptance where commitment_id = ?",
                "update plans.acceptance set accepted_at = now() where commitment_id = ?"))
            assertThatThrownBy(() -> council.as(body.secretary(), () -> council.update(sql, plan.value())))
                    .hasStackTraceContaining("permission denied");
        var elsewhere = council.convene().workers().member();
        for (var table : List.of("plans.agreed", "plans.acceptance")) {
            var here = table + " where room_id = '" + body.shared() + "'";
            assertThat(council.rows(body.workers().member(), here)).isPositive();
            assertThat(council.rows(elsewhere, here)).isZero();
        }
        assertThat(as(body.workers(), () -> agreements.of(plan, elsewhere))).isEmpty();
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        accept(plan, Map.of(commitment, page(commitment, body.secretary()).edition()), by);
    }

    private void accept(PlanId plan, Map<CommitmentId, Integer> read, Acting by) {
        as(by, () -> {
            accepting.accept(plan, read, by);
            return true;
        });
    }

    private int agree(PlanId plan, int seen, Acting by) {
        return agree(plan, seen, mark(plan), by);
    }

    private int agree(PlanId plan, int seen, String read, Acting by) {
        return as(by, () -> agreeing.agree(plan, seen, read, by));
    }

    private String mark(PlanId plan) {
        return as(body.secretary(), () -> agreements.of(plan, body.secretary().member()))
                .orElseThrow()
                .mark();
    }

    private Comparison compared(PlanId plan, int before, int after) {
        return as(
                        body.workers(),
                        () -> agreeing.compared(
                                plan, before, after, body.workers().member(), Locale.ENGLISH))
                .orElseThrow();
    }

    private void change(CommitmentId commitment, CommitmentDraft draft) {
        var seen = page(commitment, body.secretary()).edition();
        as(body.secretary(), () -> {
            planning.change(commitment, draft, seen, body.secretary());
            return true;
        });
    }

    private static CommitmentDraft put(
            CommitmentDraft draft, String sentence, Set<OrganizationId> coLeads, Period period, Set<String> standards) {
        return new CommitmentDraft(
                sentence, draft.lead(), coLeads, draft.provisions(), standards, period, draft.indicator());
    }

    private CommitmentAcceptance of(CommitmentId commitment) {
        return as(body.workers(), () -> agreements.of(commitment, body.workers().member()))
                .orElseThrow();
    }

    private List<State> states(CommitmentId commitment) {
        return of(commitment).parties().stream().map(Acceptance::state).toList();
    }

    private List<String> asked(Acting member) {
        return as(member, () -> notices.waiting(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .filter("plans.notice.accept"::equals)
                .toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
