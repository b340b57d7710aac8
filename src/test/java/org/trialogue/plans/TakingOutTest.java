package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.Comparison.Fate;
import org.trialogue.plans.Comparison.Moved;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.Expecting;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.plans.application.Snoozing;
import org.trialogue.plans.application.StepReading;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** What nobody promises after all holds up nothing: it is left out of what is agreed, and a secretary takes it out of the plan. */
class TakingOutTest extends TrackingSetting {

    private static final Reason WHY = new Reason("The parties agreed to do without it.");

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanDeclining declining;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private BoardReading board;

    @Autowired
    private Expecting expecting;

    @Autowired
    private PlanTaking taking;

    @Autowired
    private MineReading mine;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Autowired
    private StepReading steps;

    @Autowired
    private Applying applying;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Notices notices;

    @Test
    void what_its_lead_party_declined_keeps_the_others_from_nothing() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var kept = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var declined = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        shared(declined, body.government());
        accept(plan, kept, body.government());
        decline(plan, declined, body.workers());
        var seen = agreement(plan, body.government());
        assertThat(seen.missing()).isZero();
        assertThat(seen.waiting()).as("nobody waits to share in it").isEmpty();
        assertThat(seen.commitments()).isOne();
        assertThat(agreement(plan, body.secretary()).mayAgree()).isTrue();
        assertThat(of(body.government()).owed()).isEmpty();

        assertThat(agree(plan, 0)).isOne();
        assertThat(compared(plan, 1, PlanAgreeing.AS_IT_STANDS).same()).isTrue();
        accept(plan, declined, body.workers());
        assertThat(agreement(plan, body.secretary()).missing())
                .as("promised after all, it waits for who shares in it")
                .isOne();
        assertThat(compared(plan, 1, PlanAgreeing.AS_IT_STANDS).commitments())
                .extracting(Moved::fate)
                .containsExactly(Fate.ADDED);
    }

    @Test
    void where_all_is_declined_there_is_nothing_to_agree() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var declined = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        decline(plan, declined, body.government());
        assertThat(agreement(plan, body.secretary()).mayAgree()).isFalse();
        refused("plans.refused.not-accepted", () -> agree(plan, 0));
    }

    @Test
    void what_is_taken_out_is_counted_owed_and_told_nowhere_but_on_its_page_and_in_the_versions_that_had_it() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var kept = committed(plan, body.government(), TODAY, TODAY.plusMonths(4), false);
        var out = committed(plan, body.government(), TODAY, TODAY.plusDays(20), true);
        needs(kept, out);
        accept(plan, kept, body.government());
        accept(plan, out, body.government());
        agree(plan, 0);
        report(out, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        await().untilAsserted(() -> {
            assertThat(waiting(body.government())).contains("plans.notice.report");
            assertThat(waiting(body.workers())).contains("plans.notice.answer");
        });
        wasDue(out, TODAY.minusDays(1));
        takeOut(out, body.secretary());

        var counts = as(body.workers(), () -> board.counts(BoardQuestion.ALL));
        assertThat(counts.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        for (var concern : List.of(Concern.OVERDUE, Concern.UNCONFIRMED, Concern.DECLINED))
            assertThat(counts.of(concern)).as(concern.key()).isZero();
        var shown = as(
                        body.workers(),
                        () -> reading.board(plan, 9, body.workers().member()))
                .orElseThrow();
        assertThat(shown.plan().tally()).isEqualTo(counts.tally());
        assertThat(shown.commitments()).extracting(CommitmentLine::id).containsExactly(kept);
        assertThat(as(body.workers(), () -> taking.commitments(plan, null, 10, Locale.ENGLISH)))
                .extracting(taken -> taken.promised().id())
                .containsExactly(kept.value());
        assertThat(as(body.workers(), () -> expecting.of(plan, body.workers().member())).orElseThrow().rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(HeatMap.Cell::commitments)
                        .sum())
                .isOne();
        assertThat(of(body.government()).owed()).isEmpty();
        assertThat(of(body.workers()).confirming()).isEmpty();
        assertThat(as(body.workers(), () -> steps.of(kept, body.workers().member()))
                        .orElseThrow()
                        .needs())
                .isEmpty();

        var page = page(out, body.workers());
        assertThat(Objects.requireNonNull(page.takenOut()).reason()).isEqualTo(WHY.words());
        assertThat(page.reports()).hasSize(1);
        assertThat(page.rights().answer()).isEmpty();
        assertThat(page(out, body.secretary()).rights().change()).isFalse();
        assertThat(agreement(plan, body.workers()).takenOut())
                .extracting(TakenOut::id)
                .containsExactly(out);
        assertThat(compared(plan, 1, PlanAgreeing.AS_IT_STANDS).commitments())
                .extracting(Moved::fate)
                .containsExactlyInAnyOrder(Fate.REMOVED, Fate.CHANGED);
        assertThat(agree(plan, 1)).isEqualTo(2);
        await().untilAsserted(() -> {
            assertThat(waiting(body.government())).isEmpty();
            assertThat(waiting(body.workers())).isEmpty();
            assertThat(news(body.government())).hasSize(1);
            assertThat(news(body.workers())).isEmpty();
        });
    }

    @Test
    void a_secretary_alone_takes_something_out_once_and_as_it_was_read() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var out = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        for (var other : List.of(body.government(), body.workers(), body.colleague(), body.observer(), body.partner()))
            refused("plans.refused.secretary-only", () -> takeOut(out, other));
        refused("plans.refused.unknown", () -> takeOut(out, council.convene().secretary()));
        refused("plans.refused.why-missing", () -> new Reason(" "));
        refused("plans.refused.why-long", () -> new Reason("a".repeat(1001)));
        refused(
                "plans.refused.taken-out-meanwhile",
                () -> as(body.secretary(), () -> {
                    takingOut.takeOut(out, 7, WHY, body.secretary());
                    return true;
                }));
        assertThat(page(out, body.workers()).takenOut()).isNull();
        takeOut(out, body.secretary());
        refused("plans.refused.taken-out", () -> takeOut(out, body.secretary()));
        var here = "plans.taken_out where room_id = '" + body.shared() + "'";
        assertThat(council.rows(body.employers().member(), here)).isOne();
        assertThat(council.rows(council.convene().workers().member(), here)).isZero();
        for (var sql : List.of(
                "delete from plans.taken_out where commitment_id = ?",
                "update plans.taken_out set reason = 'No.' where commitment_id = ?"))
            assertThatThrownBy(() -> council.as(body.secretary(), () -> council.update(sql, out.value())))
                    .hasStackTraceContaining("permission denied");
        assertThat(council.rows(
                        body.secretary().member(),
                        "audit.record where deed = 'plans.commitment-taken-out' and subject = '" + out + "'"))
                .isOne();
    }

    @Test
    void nothing_is_written_of_what_was_taken_out() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var out = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var other = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var given = report(out, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        takeOut(out, body.secretary());
        gone(() -> report(out, body.government(), Claim.DONE, new Period(TODAY, TODAY)));
        gone(() -> answer(given, Verdict.CONFIRMED, body.workers()));
        gone(() -> accept(plan, out, body.government()));
        gone(() -> decline(plan, out, body.government()));
        gone(() -> shared(out, body.workers()));
        gone(() -> needs(out, other));
        gone(() -> done(body.secretary(), () -> milestones.write(out, List.of(), List.of(), body.secretary())));
        gone(() -> done(body.secretary(), () -> applying.apply(out, Set.of(), Set.of(), body.secretary())));
        gone(() -> done(
                body.government(),
                () -> snoozing.snooze(out, new SnoozeDraft(TODAY.plusDays(9), "Elections."), body.government())));
        refused("plans.refused.needs-elsewhere", () -> needs(other, out));
    }

    private void takeOut(CommitmentId commitment, Acting by) {
        var edition = page(commitment, body.secretary()).edition();
        done(by, () -> takingOut.takeOut(commitment, edition, WHY, by));
    }

    private void decline(PlanId plan, CommitmentId commitment, Acting by) {
        var read = Map.of(commitment, page(commitment, by).edition());
        done(by, () -> declining.decline(plan, read, new Decline("Not ours."), by));
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        var read = Map.of(commitment, page(commitment, by).edition());
        done(by, () -> accepting.accept(plan, read, by));
    }

    private void needs(CommitmentId commitment, CommitmentId needed) {
        done(body.secretary(), () -> depending.needs(commitment, Set.of(needed), Set.of(), body.secretary()));
    }

    private void shared(CommitmentId commitment, Acting with) {
        var now = page(commitment, body.secretary());
        var draft = now.draft();
        var changed = new CommitmentDraft(
                draft.sentence(),
                draft.lead(),
                Set.of(council.organization(with)),
                draft.provisions(),
                draft.standards(),
                draft.period(),
                draft.indicator());
        done(body.secretary(), () -> planning.change(commitment, changed, now.edition(), body.secretary()));
    }

    private int agree(PlanId plan, int seen) {
        var mark = agreement(plan, body.secretary()).mark();
        return as(body.secretary(), () -> agreeing.agree(plan, seen, mark, body.secretary()));
    }

    private Comparison compared(PlanId plan, int before, int after) {
        return as(
                        body.workers(),
                        () -> agreeing.compared(
                                plan, before, after, body.workers().member(), Locale.ENGLISH))
                .orElseThrow();
    }

    private Agreement agreement(PlanId plan, Acting viewer) {
        return as(viewer, () -> agreements.of(plan, viewer.member())).orElseThrow();
    }

    private Mine of(Acting viewer) {
        return as(viewer, () -> mine.of(viewer.member()));
    }

    private List<String> waiting(Acting member) {
        return as(member, () -> notices.waiting(50)).stream()
                .map(TakingOutTest::key)
                .toList();
    }

    private List<String> news(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(TakingOutTest::key)
                .filter("plans.notice.taken-out"::equals)
                .toList();
    }

    private static String key(Posted posted) {
        return posted.notice().messageKey();
    }

    private static void done(Acting by, Runnable deed) {
        as(by, () -> {
            deed.run();
            return true;
        });
    }

    private static void gone(ThrowingCallable deed) {
        refused("plans.refused.taken-out", deed);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
