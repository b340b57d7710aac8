package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What waits for whom when people come and go, and when a commitment passes to others. */
@WithCouncil
class ComingAndGoingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Planning planning;

    @Autowired
    PlanReading reading;

    @Autowired
    PlanAccepting accepting;

    @Autowired
    Convening convening;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void who_gets_a_mandate_again_finds_again_what_waits() {
        committed();
        await().untilAsserted(() -> assertThat(waiting(body.government())).hasSize(1));
        var mandate = mandateOf(body.government());
        planning(() -> {
            convening.end(body.id(), mandate, body.secretary());
            return true;
        });
        assertThat(waiting(body.government())).isEmpty();
        await().untilAsserted(() -> assertThat(unheard(mandate)).isZero());
        giveAgain(body.government());
        await().untilAsserted(() -> assertThat(waiting(body.government())).hasSize(1));
    }

    @Test
    void who_may_no_longer_enter_a_room_reads_nothing_of_it() {
        committed();
        await().untilAsserted(() -> assertThat(waiting(body.government())).hasSize(1));
        ranOut(body.government());
        assertThat(waiting(body.government())).isEmpty();
    }

    @Test
    void when_another_party_leads_the_report_waits_for_its_members() {
        var commitment = committed();
        await().untilAsserted(() -> assertThat(waiting(body.government())).hasSize(1));
        change(commitment, draft(body.employers(), TODAY.plusDays(21)));
        accepted(commitment, body.employers());
        await().untilAsserted(() -> {
            assertThat(waiting(body.government())).isEmpty();
            assertThat(waiting(body.employers())).hasSize(1);
        });
        change(commitment, draft(body.government(), TODAY.plusDays(22)));
        await().untilAsserted(() -> assertThat(waiting(body.employers())).isEmpty());
        assertThat(waiting(body.government())).as("not accepted anew").isEmpty();
        accepted(commitment, body.government());
        await().untilAsserted(() -> {
            assertThat(waiting(body.employers())).isEmpty();
            assertThat(waiting(body.government())).extracting(Notice::dueOn).containsExactly(TODAY.plusDays(22));
        });
    }

    @Test
    void a_party_that_left_the_working_group_stays_bound() {
        var plan = opened();
        ranOut(body.workers());
        var left = council.organization(body.workers());
        ranOut(body.colleague());
        var board = board(plan);
        assertThat(reading.possibleParties(board))
                .extracting(organization -> organization.id())
                .contains(left);
        planning(() -> {
            planning.change(
                    plan,
                    new PlanDraft(
                            "Renamed", board.draft().period(), board.draft().parties()),
                    board.edition(),
                    body.secretary());
            return true;
        });
        assertThat(board(plan).draft().parties()).contains(left);
        assertThatThrownBy(() -> planning(() -> planning.open(body.id(), plan(), body.secretary())))
                .isInstanceOf(Refusal.class)
                .hasMessage("plans.refused.party-left");
    }

    @Test
    void nobody_acts_as_somebody_else() {
        assertThatThrownBy(() ->
                        Viewing.as(body.workers().member(), () -> planning.open(body.id(), plan(), body.secretary())))
                .isInstanceOf(Refusal.class)
                .hasMessage("plans.refused.no-mandate");
    }

    private Board board(PlanId plan) {
        return planning(() -> reading.board(plan, 9, body.secretary().member())).orElseThrow();
    }

    private MandateId mandateOf(Acting acting) {
        return membership.mandatesGivenIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private void ranOut(Acting acting) {
        jdbc.sql("update membership.mandate set starts_on = ?, ends_on = ? where id = ?")
                .param(TODAY.minusDays(2))
                .param(TODAY.minusDays(1))
                .param(mandateOf(acting).value())
                .update();
    }

    private void giveAgain(Acting acting) {
        var subject = jdbc.sql("select subject from membership.member where id = ?")
                .param(acting.member().value())
                .query(String.class)
                .single();
        var term = new Term(acting.capacity(), TODAY, null);
        planning(() -> convening.mandate(body.id(), subject, term, body.secretary()));
    }

    private long unheard(MandateId mandate) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                .param("%" + mandate + "%")
                .query(Long.class)
                .single();
    }

    private PlanId opened() {
        return planning(() -> planning.open(body.id(), plan(), body.secretary()));
    }

    /** The government accepted it, and is asked for a report. */
    private CommitmentId committed() {
        var plan = opened();
        var commitment =
                planning(() -> planning.record(plan, draft(body.government(), TODAY.plusDays(20)), body.secretary()));
        accepted(commitment, body.government());
        return commitment;
    }

    private void accepted(CommitmentId commitment, Acting by) {
        Viewing.as(by.member(), () -> {
            var page = reading.commitment(commitment, by.member()).orElseThrow();
            accepting.accept(page.plan().id(), Map.of(commitment, page.edition()), by);
            return true;
        });
    }

    private void change(CommitmentId commitment, CommitmentDraft draft) {
        planning(() -> {
            var edition = reading.commitment(commitment, body.secretary().member())
                    .orElseThrow()
                    .edition();
            planning.change(commitment, draft, edition, body.secretary());
            return true;
        });
    }

    private PlanDraft plan() {
        Set<OrganizationId> parties = Set.of(
                council.organization(body.government()),
                council.organization(body.employers()),
                council.organization(body.workers()));
        return new PlanDraft("Agencies", new Period(TODAY, TODAY.plusYears(2)), parties);
    }

    private CommitmentDraft draft(Acting lead, LocalDate due) {
        return new CommitmentDraft(
                "Inspect every agency.",
                council.organization(lead),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY, due),
                null);
    }

    /** What is to be accepted aside. */
    private List<Notice> waiting(Acting member) {
        return Viewing.as(member.member(), () -> notices.waiting(50)).stream()
                .map(Posted::notice)
                .filter(notice -> !notice.messageKey().equals("plans.notice.accept"))
                .toList();
    }

    private <T> T planning(Supplier<T> deed) {
        return Viewing.as(body.secretary().member(), deed);
    }
}
