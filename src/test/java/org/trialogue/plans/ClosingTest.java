package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Snapshots.Measured;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.Expecting;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.LateReading;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.PlanClosing;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.plans.application.PlanImporting;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.plans.application.Reminding;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.plans.application.Snoozing;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A closed plan stays as it is: nothing of it is changed, reported or reminded of, and nothing counts as late until it is opened again. */
class ClosingTest extends TrackingSetting {

    private static final Reason WHY = new Reason("The years of the plan are over.");

    @Autowired
    private PlanClosing closing;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanDeclining declining;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private PlanImporting importing;

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Autowired
    private Applying applying;

    @Autowired
    private Expecting expecting;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Snapshotting snapshotting;

    @Autowired
    private GivingEvidence giving;

    @Autowired
    private Reminding reminding;

    @Autowired
    private BoardReading board;

    @Autowired
    private PlanTaking taking;

    @Autowired
    private MineReading mine;

    @Autowired
    private LateReading late;

    @Autowired
    private NextDeeds deeds;

    @Autowired
    private Notices notices;

    private PlanId plan;
    private CommitmentId owed;
    private CommitmentId told;
    private ReportId report;

    @BeforeEach
    void underWay() {
        plan = planned(Rhythm.NONE, TODAY.minusDays(60), body.government(), body.workers());
        owed = committed(plan, body.government(), TODAY, TODAY.plusDays(20), false);
        told = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
        done(body.government(), () -> accepting.accept(plan, Map.of(owed, 0, told, 0), body.government()));
        report = report(told, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        await().untilAsserted(() -> {
            assertThat(waiting(body.government())).containsExactly("plans.notice.report");
            assertThat(waiting(body.workers())).containsExactly("plans.notice.answer");
        });
        wasDue(owed, TODAY.minusDays(3));
    }

    @Test
    void nothing_of_a_closed_plan_waits_or_is_late_and_all_of_it_does_again_once_it_is_open() {
        unansweredSince(TODAY.minusDays(1));
        assertThat(reminding.in(body.shared().value(), TODAY.plusDays(5))).isPositive();
        assertThat(reminders(body.government())).isNotEmpty();
        assertThat(lateIn(plan)).isOne();
        assertThat(overdue()).isOne();
        assertThat(board(body.workers()).commitments()).anyMatch(line -> line.unansweredBy() != null);
        close(body.secretary());

        var shown = board(body.workers());
        assertThat(shown.plan().state()).isEqualTo(PlanState.CLOSED);
        assertThat(Objects.requireNonNull(shown.closing()).reason()).isEqualTo(WHY.words());
        assertThat(shown.plan().tally().overdue()).isZero();
        assertThat(shown.plan().tally().total()).isEqualTo(2);
        assertThat(shown.commitments()).noneMatch(CommitmentLine::overdue);
        assertThat(shown.commitments()).allMatch(line -> line.unansweredBy() == null);
        assertThat(as(body.workers(), () -> taking.commitments(plan, null, 9, Locale.ENGLISH)))
                .hasSize(2)
                .allMatch(taken -> taken.unansweredBy() == null);
        assertThat(overdue()).isZero();
        assertThat(page(owed, body.government()).line().overdue()).isFalse();
        assertThat(page(owed, body.government()).rights().report()).isFalse();
        assertThat(page(told, body.workers()).rights().answer()).isEmpty();
        assertThat(as(body.workers(), () -> board.counts(BoardQuestion.ALL))
                        .tally()
                        .total())
                .isZero();
        assertThat(as(body.government(), () -> mine.of(body.government().member()))
                        .owed())
                .isEmpty();
        assertThat(as(body.workers(), () -> mine.of(body.workers().member())).confirming())
                .isEmpty();
        assertThat(lateIn(plan)).isZero();
        for (var member : List.of(body.secretary(), body.government(), body.workers()))
            assertThat(deeds.of(board(member))).isEmpty();
        await().untilAsserted(() -> {
            for (var member : List.of(body.government(), body.workers())) {
                assertThat(waiting(member)).isEmpty();
                assertThat(reminders(member)).isEmpty();
            }
        });
        assertThat(reminding.in(body.shared().value(), TODAY.plusDays(23))).isZero();

        done(body.secretary(), () -> closing.reopen(plan, new Reason("One year more."), body.secretary()));
        assertThat(board(body.workers()).closing()).isNull();
        assertThat(board(body.workers()).plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(board(body.workers()).plan().tally().overdue()).isOne();
        await().untilAsserted(() -> assertThat(waiting(body.workers())).containsExactly("plans.notice.answer"));
        for (var deed : List.of("plan-closed", "plan-reopened"))
            assertThat(council.rows(
                            body.secretary().member(),
                            "audit.record where deed = 'plans." + deed + "' and subject = '" + plan + "'"))
                    .isOne();
    }

    @Test
    void a_plan_of_which_a_version_was_agreed_is_agreed_when_it_is_open_again() {
        var agreed = planned(Rhythm.NONE, TODAY.plusDays(1), body.government());
        var commitment = committed(agreed, body.government(), TODAY.plusDays(1), TODAY.plusMonths(3), false);
        done(body.government(), () -> accepting.accept(agreed, Map.of(commitment, 0), body.government()));
        as(body.secretary(), () -> agreeing.agree(agreed, 0, mark(agreed), body.secretary()));
        done(body.secretary(), () -> closing.close(agreed, WHY, body.secretary()));
        done(body.secretary(), () -> closing.reopen(agreed, WHY, body.secretary()));
        assertThat(as(
                                body.workers(),
                                () -> reading.board(agreed, 0, body.workers().member()))
                        .orElseThrow()
                        .plan()
                        .state())
                .isEqualTo(PlanState.AGREED);
    }

    @Test
    void a_secretary_alone_closes_and_opens_again_once() {
        for (var other : List.of(body.government(), body.workers(), body.colleague(), body.observer(), body.partner()))
            refused("plans.refused.secretary-only", () -> close(other));
        refused("plans.refused.plan-open", this::reopen);
        close(body.secretary());
        closed(() -> close(body.secretary()));
        refused(
                "plans.refused.secretary-only",
                () -> done(body.workers(), () -> closing.reopen(plan, WHY, body.workers())));
        refused("plans.refused.unknown", () -> close(council.convene().secretary()));
        assertThat(council.rows(body.workers().member(), "plans.closing where plan_id = '" + plan + "'"))
                .isOne();
        assertThatThrownBy(() -> council.as(
                        body.secretary(),
                        () -> council.update("delete from plans.closing where plan_id = ?", plan.value())))
                .hasStackTraceContaining("permission denied");
        reopen();
        assertThat(board(body.workers()).closing()).isNull();
    }

    @Test
    void nothing_of_a_closed_plan_is_changed_reported_or_answered() {
        var mark = mark(plan);
        var edition = board(body.secretary()).edition();
        close(body.secretary());
        var secretary = body.secretary();
        var government = body.government();
        closed(() -> done(
                secretary,
                () -> planning.change(
                        plan, draft(Rhythm.YEARLY, TODAY, government, body.workers()), edition, secretary)));
        closed(() -> committed(plan, government, TODAY, TODAY.plusMonths(1), false));
        closed(() -> {
            var now = page(told, secretary);
            done(secretary, () -> planning.change(told, now.draft(), now.edition(), secretary));
        });
        closed(() -> done(secretary, () -> takingOut.takeOut(told, 0, WHY, secretary)));
        closed(() -> done(
                secretary,
                () -> importing.preview(
                        plan, "sentence,lead,start,due\n".getBytes(StandardCharsets.UTF_8), secretary)));
        closed(() -> done(government, () -> accepting.accept(plan, Map.of(told, 0), government)));
        closed(() -> done(government, () -> declining.decline(plan, Map.of(told, 0), new Decline("No."), government)));
        closed(() -> done(secretary, () -> agreeing.agree(plan, 0, mark, secretary)));
        closed(() -> done(secretary, () -> milestones.write(told, List.of(), List.of(), secretary)));
        closed(() -> done(secretary, () -> depending.needs(told, Set.of(), Set.of(), secretary)));
        closed(() -> done(secretary, () -> applying.apply(told, Set.of(), Set.of(), secretary)));
        closed(() -> done(secretary, () -> expecting.expect(plan, "C029", Set.of(), Set.of(), secretary)));
        closed(() -> done(secretary, () -> snapshotting.keep(plan, secretary)));
        closed(() ->
                done(government, () -> snoozing.snooze(told, new SnoozeDraft(TODAY.plusDays(9), "Why."), government)));
        closed(() -> report(told, government, Claim.DONE, new Period(TODAY, TODAY)));
        closed(() -> done(
                government,
                () -> giving.link(
                        report,
                        new EvidenceLink("https://example.org/list", "The list"),
                        Confidentiality.ROOM,
                        government)));
        closed(() -> answer(report, Verdict.CONFIRMED, body.workers()));
    }

    private void close(Acting by) {
        done(by, () -> closing.close(plan, WHY, by));
    }

    private void reopen() {
        done(body.secretary(), () -> closing.reopen(plan, WHY, body.secretary()));
    }

    private int lateIn(PlanId of) {
        return as(body.workers(), () -> late.of(of, body.workers().member()))
                .orElseThrow()
                .some()
                .size();
    }

    private void unansweredSince(LocalDate day) {
        council.as(
                body.secretary(),
                () -> council.update("update plans.commitment set answer_by = ? where id = ?", day, told.value()));
    }

    private int overdue() {
        return as(body.workers(), () -> snapshotting.of(plan, body.workers().member()))
                .orElseThrow()
                .all()
                .getLast()
                .of(Measured.OVERDUE, Snapshots.ALL);
    }

    private String mark(PlanId of) {
        return as(body.secretary(), () -> agreements.of(of, body.secretary().member()))
                .orElseThrow()
                .mark();
    }

    private Board board(Acting viewer) {
        return as(viewer, () -> reading.board(plan, 9, viewer.member())).orElseThrow();
    }

    /** What is to be accepted aside. */
    private List<String> waiting(Acting member) {
        return as(member, () -> notices.waiting(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .filter(key -> !key.equals("plans.notice.accept"))
                .toList();
    }

    private List<String> reminders(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .filter(key -> key.startsWith("plans.notice.reminder"))
                .toList();
    }

    private static void done(Acting by, Runnable deed) {
        as(by, () -> {
            deed.run();
            return true;
        });
    }

    private static void closed(ThrowingCallable deed) {
        refused("plans.refused.plan-closed", deed);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
