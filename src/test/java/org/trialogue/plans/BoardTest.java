package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.application.BoardChoices;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/** What a board counts and shows, of what, and to whom. */
class BoardTest extends TrackingSetting {

    private static final LocalDate START = TODAY.minusMonths(7);

    @Autowired
    private BoardReading board;

    @Autowired
    private BoardChoices choices;

    @Autowired
    private PlanTaking taking;

    private PlanId plan;

    @BeforeEach
    void planned() {
        plan = planned(Rhythm.QUARTERLY, START, body.government(), body.employers());
    }

    @Test
    void each_concern_counts_what_it_is_about_and_shows_the_same() {
        var overdue = committed(body.government(), TODAY.plusMonths(2), false);
        wasDue(overdue, TODAY.minusDays(1));
        var soon = committed(body.government(), TODAY.plusDays(30), true);
        var confirmed = committed(body.employers(), TODAY.plusMonths(9), true);
        answer(reported(confirmed, body.employers(), Claim.DONE), Verdict.CONFIRMED, body.workers());
        var contested = committed(body.employers(), TODAY.plusMonths(9), true);
        answer(reported(contested, body.employers(), Claim.DONE), Verdict.CONTESTED, body.workers());
        var unconfirmed = committed(body.employers(), TODAY.plusMonths(9), false);
        reported(unconfirmed, body.employers(), Claim.UNDER_WAY);

        assertThat(found(Concern.OVERDUE)).containsExactly(overdue);
        assertThat(found(Concern.DUE_SOON)).containsExactly(soon);
        assertThat(found(Concern.UNREPORTED)).containsExactlyInAnyOrder(overdue, soon);
        assertThat(found(Concern.UNCONFIRMED)).containsExactly(unconfirmed);
        assertThat(found(Concern.CONTESTED)).containsExactly(contested);
        assertThat(found(Concern.WITHOUT_DATA)).containsExactly(soon);
        var counts = as(body.secretary(), () -> board.counts(BoardQuestion.ALL));
        for (var concern : Concern.values())
            assertThat(counts.of(concern))
                    .as(concern.key())
                    .isEqualTo(found(concern).size());
        assertThat(counts.tally()).isEqualTo(new Tally(5, 3, 1, 2, 1, 1, 0, 1));
    }

    @Test
    void what_no_other_group_answered_in_time_is_said_of_it_until_one_does() {
        var lapsed = committed(body.employers(), TODAY.plusMonths(9), false);
        reported(lapsed, body.employers(), Claim.UNDER_WAY);
        reported(committed(body.employers(), TODAY.plusMonths(9), false), body.employers(), Claim.UNDER_WAY);
        assertThat(found(Concern.UNANSWERED)).isEmpty();
        assertThat(page(lapsed, body.workers()).line().unansweredBy()).isNull();
        answerBy(lapsed, TODAY);
        assertThat(found(Concern.UNANSWERED)).as("until that day").isEmpty();
        answerBy(lapsed, TODAY.minusDays(1));
        assertThat(found(Concern.UNANSWERED)).containsExactly(lapsed);
        assertThat(page(lapsed, body.workers()).line().unansweredBy()).isEqualTo(TODAY.minusDays(1));
        assertThat(as(body.workers(), () -> taking.commitments(plan, null, 9, Locale.ENGLISH)))
                .extracting(TakenCommitment::unansweredBy)
                .containsExactlyInAnyOrder(TODAY.minusDays(1), null);

        reported(lapsed, body.employers(), Claim.DONE);
        assertThat(found(Concern.UNANSWERED)).as("asked anew").isEmpty();
        answerBy(lapsed, TODAY.minusDays(1));
        assertThat(found(Concern.UNANSWERED)).containsExactly(lapsed);
        answer(page(lapsed, body.workers()).reports().getFirst().id(), Verdict.CONTESTED, body.workers());
        assertThat(found(Concern.UNANSWERED)).isEmpty();
    }

    /** Lets the other groups have been asked to answer by a day: a report asks them for thirty days. */
    private void answerBy(CommitmentId commitment, LocalDate day) {
        council.as(
                body.secretary(),
                () -> council.update(
                        "update plans.commitment set answer_by = ? where id = ?", day, commitment.value()));
    }

    @Test
    void a_board_is_gone_through_page_by_page_and_nothing_comes_twice() {
        var all = new ArrayList<CommitmentId>();
        for (int i = 0; i < 5; i++) all.add(committed(body.government(), TODAY.plusMonths(6 - i / 2), false));
        var seen = new ArrayList<CommitmentId>();
        BoardPlace after = null;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(line -> seen.add(line.line().id()));
            after = BoardPlace.of(page.getLast().place().toString()).orElseThrow();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        assertThat(BoardPlace.of("20255-01-01_" + UUID.randomUUID())).isEmpty();
        assertThat(BoardPlace.of("nowhere")).isEmpty();
    }

    @Test
    void a_board_is_narrowed_by_whom_where_and_what_for() {
        var one = committed(body.government(), TODAY.plusMonths(6), false);
        var other = committed(body.employers(), TODAY.plusMonths(6), false);
        var elsewhere = planned(Rhythm.NONE, START, body.workers());
        var third = committed(elsewhere, body.workers(), START, TODAY.plusMonths(6), false);
        var lead = council.organization(body.employers());
        council.as(
                body.secretary(),
                () -> council.update("update membership.organization set country = 'SN' where id = ?", lead.value()));

        assertThat(found(narrowed(plan, null, null, null, null, null))).containsExactlyInAnyOrder(one, other);
        assertThat(found(narrowed(null, Affiliation.WORKERS, null, null, null, null)))
                .containsExactly(third);
        assertThat(found(narrowed(null, null, lead, null, null, null))).containsExactly(other);
        assertThat(found(narrowed(null, null, null, "SN", null, null))).containsExactly(other);
        assertThat(found(narrowed(null, null, null, null, null, "C181"))).hasSize(3);
        assertThat(found(narrowed(null, null, null, null, null, "C029"))).isEmpty();
        assertThat(found(narrowed(null, null, null, null, "no-such-theme", null)))
                .isEmpty();
        assertThat(as(body.secretary(), () -> choices.countries())).containsExactly("SN");
        assertThat(as(body.secretary(), () -> choices.plans("AGENCIES", 0, 10))).hasSize(2);
        assertThat(as(body.secretary(), () -> choices.leading("workers", 0, 10)))
                .hasSize(1);
    }

    @Test
    void a_member_counts_and_sees_what_stands_in_their_rooms_alone() {
        var mine = committed(body.government(), TODAY.plusMonths(6), false);
        for (var member : List.of(body.workers(), body.employers(), body.observer(), body.partner()))
            assertThat(as(member, () -> board.page(BoardQuestion.ALL, null, 10)))
                    .extracting(line -> line.line().id())
                    .containsExactly(mine);
        var outsider = council.convene().secretary();
        assertThat(as(outsider, () -> board.counts(BoardQuestion.ALL)).tally().total())
                .isZero();
        assertThat(as(outsider, () -> board.page(narrowed(plan, null, null, null, null, null), null, 10)))
                .isEmpty();
        assertThat(as(outsider, () -> choices.plan(plan))).isEmpty();
    }

    private CommitmentId committed(Acting lead, LocalDate due, boolean measured) {
        return committed(plan, lead, START, due, measured);
    }

    private ReportId reported(CommitmentId commitment, Acting by, Claim claim) {
        return report(commitment, by, claim, new Period(START, TODAY));
    }

    private List<BoardLine> page(@Nullable BoardPlace after) {
        return as(body.secretary(), () -> board.page(BoardQuestion.ALL, after, 2));
    }

    private List<CommitmentId> found(Concern concern) {
        return found(BoardQuestion.ALL.about(concern));
    }

    private List<CommitmentId> found(BoardQuestion question) {
        return as(body.secretary(), () -> board.page(question, null, 50)).stream()
                .map(line -> line.line().id())
                .toList();
    }

    private static BoardQuestion narrowed(
            @Nullable PlanId plan,
            @Nullable Affiliation side,
            @Nullable OrganizationId organization,
            @Nullable String country,
            @Nullable String theme,
            @Nullable String standard) {
        return new BoardQuestion(null, plan, side, organization, country, theme, standard);
    }
}
