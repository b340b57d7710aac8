package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.plans.application.Reminding;
import org.trialogue.plans.application.Replying;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Articles;

/** Whoever shares in a commitment reports on its own part, beside the lead party's reports on the whole. */
class PartsTest extends TrackingSetting {

    private static final Period DAY = new Period(TODAY, TODAY);

    @Autowired
    KeepingReports keeping;

    @Autowired
    GivingEvidence giving;

    @Autowired
    Replying replying;

    @Autowired
    PlanTaking taking;

    @Autowired
    Notices notices;

    @Autowired
    PlanAccepting accepting;

    @Autowired
    MineReading mine;

    @Autowired
    NextDeeds deeds;

    @Autowired
    Reminding reminding;

    private PlanId plan;
    private CommitmentId commitment;

    @BeforeEach
    void the_government_leads_and_the_employers_share() {
        plan = planned(Rhythm.QUARTERLY, TODAY.minusMonths(4), body.government(), body.employers());
        var government = council.organization(body.government());
        var employers = council.organization(body.employers());
        var draft = new CommitmentDraft(
                "Train inspectors and agencies, " + UUID.randomUUID() + ".",
                government,
                Set.of(employers),
                List.of(),
                Set.of("C181"),
                new Period(TODAY.minusMonths(4), TODAY.plusMonths(6)),
                List.of(),
                new Shares(Map.of(government, new BigDecimal(70), employers, new BigDecimal(30))),
                Articles.NONE);
        commitment = as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
    }

    @Test
    void a_part_is_claimed_and_confirmed_beside_the_whole() {
        report(commitment, body.government(), Claim.UNDER_WAY, DAY);
        var part = report(commitment, body.employers(), Claim.DONE, DAY);
        assertThat(page(commitment, body.workers()).line().claimed()).isEqualTo(Claim.UNDER_WAY);
        assertThat(part()).satisfies(stands -> {
            assertThat(stands.claimed()).isEqualTo(Claim.DONE);
            assertThat(stands.confirmed()).isNull();
            assertThat(stands.standing()).isEqualTo(Standing.CLAIMED);
        });

        answer(part, Verdict.CONFIRMED, body.workers());
        assertThat(part().confirmed()).isEqualTo(Claim.DONE);
        assertThat(page(commitment, body.workers()).line()).satisfies(whole -> {
            assertThat(whole.confirmed()).isNull();
            assertThat(whole.standing()).isEqualTo(Standing.CLAIMED);
        });
        assertThat(as(body.observer(), () -> taking.commitments(plan, null, 9, Locale.ENGLISH)))
                .flatExtracting(TakenCommitment::parts)
                .containsExactly(new TakenCommitment.Part(
                        council.organization(body.employers()).value(), Claim.DONE, Claim.DONE, Standing.CONFIRMED));
    }

    @Test
    void a_part_covers_no_period_of_the_whole() {
        var owed = page(commitment, body.government()).line().owed();
        assertThat(owed).isNotNull();
        var quarter =
                page(commitment, body.employers()).periods().all().getFirst().period();
        report(commitment, body.employers(), Claim.DONE, quarter);
        assertThat(page(commitment, body.government()).line().owed()).isEqualTo(owed);
        assertThat(page(commitment, body.employers()).periods().all().getFirst().corrects())
                .isOne();
        assertThat(page(commitment, body.government())
                        .periods()
                        .all()
                        .getFirst()
                        .corrects())
                .isZero();
        var again = report(commitment, body.employers(), Claim.UNDER_WAY, quarter);
        assertThat(told(again).corrects()).isOne();
        assertThat(part().claimed()).isEqualTo(Claim.UNDER_WAY);
        assertThat(told(report(commitment, body.government(), Claim.DONE, quarter))
                        .corrects())
                .isZero();
    }

    @Test
    void neither_of_those_who_share_answers_and_the_others_do() {
        var part = report(commitment, body.employers(), Claim.DONE, DAY);
        refused("plans.refused.own-commitment", () -> answer(part, Verdict.CONFIRMED, body.government()));
        refused("plans.refused.own-group", () -> answer(part, Verdict.CONFIRMED, body.employers()));
        assertThat(page(commitment, body.workers()).rights().answer()).containsExactly(part);
        await().untilAsserted(() -> assertThat(keys(body.workers(), true)).contains("plans.notice.answer"));
        answer(part, Verdict.CONTESTED, body.workers());
        await().untilAsserted(() -> {
            assertThat(keys(body.workers(), true)).doesNotContain("plans.notice.answer");
            assertThat(keys(body.employers(), false)).containsExactly("plans.notice.contested");
        });
        assertThat(keys(body.government(), false)).isEmpty();
    }

    @Test
    void whoever_has_to_answer_a_part_is_reminded_until_it_answered_and_nobody_else() {
        var part = report(commitment, body.employers(), Claim.DONE, DAY);
        var until = told(part).answerBy();
        assertThat(reminding.in(body.shared().value(), until.minusDays(7))).isPositive();
        assertThat(keys(body.workers(), false)).contains("plans.notice.reminder.confirmation.soon");
        for (var sharing : List.of(body.government(), body.employers()))
            assertThat(keys(sharing, false)).doesNotContain("plans.notice.reminder.confirmation.soon");
        answer(part, Verdict.CONFIRMED, body.workers());
        await().untilAsserted(() ->
                assertThat(keys(body.workers(), false)).doesNotContain("plans.notice.reminder.confirmation.soon"));
        var again = report(commitment, body.employers(), Claim.UNDER_WAY, DAY);
        report(commitment, body.government(), Claim.UNDER_WAY, DAY);
        assertThat(reminding.in(body.shared().value(), until.plusDays(1))).isPositive();
        assertThat(keys(body.workers(), false)).contains("plans.notice.reminder.confirmation.late");
        answer(again, Verdict.CONFIRMED, body.workers());
        await().untilAsserted(() -> assertThat(keys(body.workers(), true)).hasSize(1));
        assertThat(keys(body.workers(), false))
                .as("the report on the whole waits for its answer")
                .contains("plans.notice.reminder.confirmation.late");
    }

    @Test
    void whose_report_came_first_meanwhile_is_told_of_the_same_party_alone() {
        assertThat(page(commitment, body.government()).rights().of()).isNull();
        assertThat(page(commitment, body.employers()).rights().of()).isEqualTo(council.organization(body.employers()));
        report(commitment, body.government(), Claim.UNDER_WAY, DAY);
        var part = report(commitment, body.employers(), Claim.DONE, DAY);
        var seen = page(commitment, body.employers());
        assertThat(StoryReport.of(seen.reports(), seen.rights().of()))
                .extracting(StoryReport::id)
                .containsExactly(part);
    }

    @Test
    void an_older_report_on_a_part_is_answered_no_more_and_one_on_the_whole_does_not_make_it_old() {
        var first = report(commitment, body.employers(), Claim.UNDER_WAY, DAY);
        report(commitment, body.government(), Claim.DONE, DAY);
        var second = report(commitment, body.employers(), Claim.DONE, DAY);
        refused("plans.refused.newer-report", () -> answer(first, Verdict.CONFIRMED, body.workers()));
        report(commitment, body.government(), Claim.DONE, DAY);
        answer(second, Verdict.CONFIRMED, body.workers());
        assertThat(part().standing()).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void whoever_reported_on_its_part_proves_it_and_replies_and_nobody_else() {
        var part = report(commitment, body.employers(), Claim.DONE, DAY);
        var link = new EvidenceLink("https://example.org/list", "The list");
        refused("plans.refused.lead-only", () -> prove(part, link, body.government()));
        prove(part, link, body.employers());
        answer(part, Verdict.CONTESTED, body.workers());
        var contest = told(part).answers().getFirst().id();
        assertThat(page(commitment, body.government()).rights().reply()).isEmpty();
        refused("plans.refused.lead-only", () -> reply(contest, body.government()));
        assertThat(page(commitment, body.employers()).rights().reply()).containsExactly(part);
        reply(contest, body.employers());
        assertThat(told(part).answers().getFirst().reply()).isNotNull();
    }

    @Test
    void a_part_neither_takes_back_what_the_lead_party_is_asked_for_nor_asks_anew() {
        as(body.government(), () -> {
            accepting.accept(plan, Map.of(commitment, 0), body.government());
            return true;
        });
        await().untilAsserted(() -> assertThat(toReport()).hasSize(1));
        var asked = toReport();
        report(commitment, body.employers(), Claim.DONE, DAY);
        await().untilAsserted(() -> assertThat(keys(body.workers(), true)).contains("plans.notice.answer"));
        assertThat(toReport()).isEqualTo(asked);
    }

    @Test
    void what_the_same_party_reported_meanwhile_is_read_first_and_what_others_did_keeps_nobody() {
        report(commitment, body.employers(), Claim.DONE, DAY);
        var typed = new ReportDraft(Claim.DONE, "Trained.", DAY, Map.of(), 0);
        as(body.government(), () -> reporting.report(commitment, typed, List.of(), body.government()));
        for (var party : List.of(body.government(), body.employers()))
            refused(
                    "plans.refused.reported-meanwhile",
                    () -> as(party, () -> reporting.report(commitment, typed, List.of(), party)));
    }

    @Test
    void what_is_reported_on_a_part_concerns_who_has_not_answered_it() {
        var part = report(commitment, body.employers(), Claim.DONE, DAY);
        assertThat(as(body.workers(), () -> mine.of(body.workers().member())).confirming())
                .extracting(Duty::link)
                .containsExactly(commitment.link());
        assertThat(first(body.workers())).contains(NextDeed.Kind.ANSWER);
        for (var sharing : List.of(body.government(), body.employers()))
            assertThat(as(sharing, () -> mine.of(sharing.member())).confirming())
                    .isEmpty();
        answer(part, Verdict.CONFIRMED, body.workers());
        assertThat(as(body.workers(), () -> mine.of(body.workers().member())).confirming())
                .isEmpty();
        assertThat(first(body.workers())).isEmpty();
    }

    @Test
    void a_part_states_no_value_of_the_indicator_and_is_kept_while_it_is_written() {
        var rights = page(commitment, body.employers()).rights();
        assertThat(rights.report()).isTrue();
        assertThat(rights.part()).isTrue();
        assertThat(page(commitment, body.workers()).rights().report()).isFalse();
        var valued = new ReportDraft(Claim.DONE, "Trained.", DAY, Map.of(UUID.randomUUID(), BigDecimal.TEN), 0);
        refused(
                "plans.refused.part-actual",
                () -> as(body.employers(), () -> reporting.report(commitment, valued, List.of(), body.employers())));
        var typed = new KeptReport(TODAY, Claim.DONE, "We have tr", TODAY, TODAY, Map.of(), 0, null);
        as(body.employers(), () -> keeping.keep(commitment, typed, body.employers()));
        refused(
                "plans.refused.lead-only",
                () -> as(body.workers(), () -> keeping.keep(commitment, typed, body.workers())));
        refused("plans.refused.lead-only", () -> report(commitment, body.workers(), Claim.DONE, DAY));
    }

    @Test
    void what_is_given_in_confidence_with_a_part_the_lead_party_does_not_read() {
        var draft = new ReportDraft(
                Claim.DONE,
                "Trained.",
                DAY,
                Map.of(),
                0,
                Hindrance.NONE,
                new Backing(List.of(new EvidenceLink("https://example.org/a", "A")), Confidentiality.ANSWERING));
        var part = as(body.employers(), () -> reporting.report(commitment, draft, List.of(), body.employers()));
        var row = "plans.evidence_link where report_id = '" + part + "'";
        for (var reader : List.of(body.employers(), body.workers(), body.secretary()))
            assertThat(council.rows(reader.member(), row)).as("%s", reader).isOne();
        for (var other : List.of(body.government(), body.colleague(), body.observer(), body.partner()))
            assertThat(council.rows(other.member(), row)).as("%s", other).isZero();
    }

    private Optional<NextDeed.Kind> first(Acting viewer) {
        return as(viewer, () -> reading.board(plan, 0, viewer.member()).flatMap(deeds::of))
                .map(NextDeed::kind);
    }

    private List<Posted> toReport() {
        return as(body.government(), () -> notices.waiting(50)).stream()
                .filter(one -> one.notice().messageKey().equals("plans.notice.report"))
                .toList();
    }

    private PartLine part() {
        return page(commitment, body.workers()).parts().getFirst();
    }

    private StoryReport told(ReportId report) {
        return page(commitment, body.workers()).reports().stream()
                .filter(told -> told.id().equals(report))
                .findFirst()
                .orElseThrow();
    }

    private void prove(ReportId report, EvidenceLink link, Acting by) {
        as(by, () -> {
            giving.link(report, link, Confidentiality.ROOM, by);
            return true;
        });
    }

    private void reply(UUID contest, Acting by) {
        as(by, () -> {
            replying.reply(contest, new Reply("They were."), by);
            return true;
        });
    }

    /** What waits for somebody, or is news to them. */
    private List<String> keys(Acting member, boolean waiting) {
        return as(member, () -> waiting ? notices.waiting(50) : notices.news(50)).stream()
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
