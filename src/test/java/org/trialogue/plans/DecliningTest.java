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
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.Acceptance.State;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.Expecting;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A party says why it does not promise what was written down in its name; nowhere does that count as its promise then. */
class DecliningTest extends TrackingSetting {

    private static final Decline WHY = new Decline("Only the parliament can promise that.");

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanDeclining declining;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private BoardReading board;

    @Autowired
    private Expecting expecting;

    @Autowired
    private PlanTaking taking;

    @Autowired
    private Notices notices;

    @Test
    void what_its_lead_party_declined_is_shown_with_the_reason_and_is_nobodys_promise_until_it_is_accepted() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var declined = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        committed(plan, body.government(), TODAY, TODAY.plusMonths(4), false);
        wasDue(declined, TODAY.minusDays(1));
        await().untilAsserted(() -> assertThat(waiting(body.government())).contains("plans.notice.accept"));
        decline(plan, declined, body.government());

        assertThat(state(declined, body.workers())).isEqualTo(State.DECLINED);
        assertThat(of(declined, body.workers()).parties().getFirst().reason()).isEqualTo(WHY.reason());
        assertThat(page(declined, body.government()).rights().report()).isFalse();
        refused(
                "plans.refused.report-declined",
                () -> report(declined, body.government(), Claim.DONE, new Period(TODAY, TODAY)));
        var seen = agreement(plan, body.secretary());
        assertThat(seen.declined()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(declined);
            assertThat(one.party().id()).isEqualTo(council.organization(body.government()));
        });
        assertThat(seen.parties())
                .filteredOn(stand -> stand.concerned() > 0)
                .singleElement()
                .satisfies(stand -> assertThat(List.of(stand.concerned(), stand.accepted(), stand.declined()))
                        .containsExactly(2, 0, 1));
        assertThat(agreement(plan, body.government()).waiting())
                .as("who accepts all accepts nothing that was declined")
                .extracting(ToAccept::id)
                .doesNotContain(declined)
                .hasSize(1);
        var counts = as(body.secretary(), () -> board.counts(BoardQuestion.ALL));
        assertThat(counts.of(Concern.DECLINED)).isOne();
        assertThat(counts.of(Concern.OVERDUE)).isZero();
        assertThat(counts.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0, 1, 0));
        assertThat(as(
                                body.workers(),
                                () -> reading.board(plan, 0, body.workers().member()))
                        .orElseThrow()
                        .plan()
                        .tally())
                .isEqualTo(counts.tally());
        assertThat(cells(plan)).as("the other one alone").containsExactly(1);
        assertThat(taken(plan, declined).declinedBy())
                .containsExactly(council.organization(body.government()).value());
        await().untilAsserted(() -> {
            assertThat(news(body.secretary())).hasSize(1);
            assertThat(news(body.workers())).hasSize(1);
            assertThat(news(body.government())).isEmpty();
            assertThat(waiting(body.government())).doesNotContain("plans.notice.report");
        });

        accept(plan, declined, body.government());
        assertThat(state(declined, body.workers())).isEqualTo(State.ACCEPTED);
        assertThat(page(declined, body.workers()).line().declinedBy()).isEmpty();
        assertThat(agreement(plan, body.secretary()).declined()).isEmpty();
        refused("plans.refused.decline-accepted", () -> decline(plan, declined, body.government()));
    }

    @Test
    void what_one_of_several_declined_is_asked_anew_once_it_is_put_differently() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        shared(commitment, "Inspect all.");
        accept(plan, commitment, body.government());
        decline(plan, commitment, body.workers());
        assertThat(of(commitment, body.employers()).parties())
                .extracting(Acceptance::state)
                .containsExactly(State.ACCEPTED, State.DECLINED);
        assertThat(page(commitment, body.workers()).line().accepted()).isFalse();
        assertThat(cells(plan)).as("the lead party alone").containsExactly(1);
        report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        assertThat(page(commitment, body.workers()).rights().answer())
                .as("it is none of theirs")
                .isNotEmpty();
        shared(commitment, "Inspect some.");
        assertThat(of(commitment, body.employers()).parties())
                .extracting(Acceptance::state)
                .containsExactly(State.LAPSED, State.ENTERED);
        shared(commitment, "Inspect all.");
        assertThat(of(commitment, body.employers()).parties())
                .as("put back")
                .extracting(Acceptance::state)
                .containsExactly(State.ACCEPTED, State.DECLINED);
    }

    @Test
    void
            nobody_declines_without_a_mandate_or_what_they_did_not_read_and_nothing_of_it_is_changed_or_seen_from_outside() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        for (var other : List.of(body.colleague(), body.observer(), body.secretary(), body.partner()))
            refused("plans.refused.accept-mandate", () -> decline(plan, commitment, other));
        refused("plans.refused.accept-other", () -> decline(plan, commitment, body.government()));
        refused("plans.refused.decline-reason", () -> new Decline(" "));
        refused(
                "plans.refused.decline-meanwhile",
                () -> as(body.workers(), () -> {
                    declining.decline(plan, Map.of(commitment, 7), WHY, body.workers());
                    return true;
                }));
        assertThat(state(commitment, body.workers())).isEqualTo(State.ENTERED);
        decline(plan, commitment, body.workers());
        for (var sql : List.of(
                "delete from plans.decline where commitment_id = ?",
                "update plans.decline set reason = 'No.' where commitment_id = ?"))
            assertThatThrownBy(() -> council.as(body.workers(), () -> council.update(sql, commitment.value())))
                    .hasStackTraceContaining("permission denied");
        var here = "plans.decline where room_id = '" + body.shared() + "'";
        assertThat(council.rows(body.employers().member(), here)).isOne();
        assertThat(council.rows(council.convene().workers().member(), here)).isZero();
    }

    private void decline(PlanId plan, CommitmentId commitment, Acting by) {
        as(by, () -> {
            declining.decline(plan, Map.of(commitment, page(commitment, by).edition()), WHY, by);
            return true;
        });
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        as(by, () -> {
            accepting.accept(plan, Map.of(commitment, page(commitment, by).edition()), by);
            return true;
        });
    }

    private void shared(CommitmentId commitment, String sentence) {
        var now = page(commitment, body.secretary());
        var draft = now.draft();
        as(body.secretary(), () -> {
            planning.change(
                    commitment,
                    new CommitmentDraft(
                            sentence,
                            draft.lead(),
                            Set.of(council.organization(body.workers())),
                            draft.provisions(),
                            draft.standards(),
                            draft.period(),
                            draft.indicator()),
                    now.edition(),
                    body.secretary());
            return true;
        });
    }

    private CommitmentAcceptance of(CommitmentId commitment, Acting viewer) {
        return as(viewer, () -> agreements.of(commitment, viewer.member())).orElseThrow();
    }

    private State state(CommitmentId commitment, Acting viewer) {
        return of(commitment, viewer).parties().getFirst().state();
    }

    private Agreement agreement(PlanId plan, Acting viewer) {
        return as(viewer, () -> agreements.of(plan, viewer.member())).orElseThrow();
    }

    /** How much stands in the cells of the heat map that have something. */
    private List<Integer> cells(PlanId plan) {
        return as(body.workers(), () -> expecting.of(plan, body.workers().member())).orElseThrow().rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(HeatMap.Cell::commitments)
                .filter(number -> number > 0)
                .toList();
    }

    private TakenCommitment taken(PlanId plan, CommitmentId commitment) {
        return as(body.workers(), () -> taking.commitments(plan, null, 10, Locale.ENGLISH)).stream()
                .filter(each -> each.promised().id().equals(commitment.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> waiting(Acting member) {
        return keys(as(member, () -> notices.waiting(50)));
    }

    private List<String> news(Acting member) {
        return keys(as(member, () -> notices.news(50))).stream()
                .filter("plans.notice.declined"::equals)
                .toList();
    }

    private static List<String> keys(List<Posted> posted) {
        return posted.stream().map(Posted::notice).map(Notice::messageKey).toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
