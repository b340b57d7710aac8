package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PartnersOutside;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** A partner that the secretariat names for a commitment confirms or contests what is reported of it. */
class MonitorsTest extends TrackingSetting {

    @Autowired
    Monitoring monitoring;

    @Autowired
    Notices notices;

    @Autowired
    MineReading mine;

    @Autowired
    NextDeeds deeds;

    @Autowired
    TakingOut takingOut;

    @Autowired
    PartnersOutside outside;

    @Autowired
    RoomKeeping keeping;

    private OrganizationId partner;
    private CommitmentId commitment;

    @BeforeEach
    void promised() {
        partner = council.organization(body.partner());
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
    }

    @Test
    void a_partner_that_is_named_answers_for_itself_once() {
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        refused("plans.refused.monitors-only", () -> answer(report, Verdict.CONFIRMED, body.partner()));
        name(Set.of(partner), Set.of());
        assertThat(page(commitment, body.partner()).rights().answer()).containsExactly(report);
        await().untilAsserted(() -> assertThat(as(body.partner(), () -> notices.waiting(9)))
                .extracting(one -> one.notice().messageKey())
                .containsExactly("plans.notice.answer"));
        answer(report, Verdict.CONTESTED, body.partner());
        assertThat(page(commitment, body.government()).line().standing()).isEqualTo(Standing.CONTESTED);
        assertThat(page(commitment, body.government())
                        .reports()
                        .getFirst()
                        .answers()
                        .getFirst()
                        .organization())
                .extracting(Organization::id)
                .isEqualTo(partner);
        refused("plans.refused.organization-answered", () -> answer(report, Verdict.CONFIRMED, body.partner()));
        assertThat(page(commitment, body.workers()).rights().answer()).containsExactly(report);
    }

    @Test
    void what_a_partner_looks_after_concerns_it_until_it_has_answered() {
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        assertThat(confirming()).isEmpty();
        assertThat(first()).isEmpty();
        name(Set.of(partner), Set.of());
        assertThat(confirming()).extracting(Duty::link).containsExactly(commitment.link());
        assertThat(first()).contains(NextDeed.Kind.ANSWER);
        answer(report, Verdict.CONFIRMED, body.workers());
        assertThat(confirming()).hasSize(1);
        answer(report, Verdict.CONFIRMED, body.partner());
        assertThat(confirming()).isEmpty();
        assertThat(first()).isEmpty();
    }

    @Test
    void a_partner_that_may_not_enter_the_room_yet_is_asked_once_it_may() {
        var late = council.someone(Affiliation.PARTNERS, "late" + body.id());
        var mandate =
                council.mandate(body, council.subject(late), new Term(Capacity.OBSERVER, TODAY, TODAY.plusDays(30)));
        var acting = new Acting(late, Affiliation.PARTNERS, Capacity.OBSERVER);
        report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        name(Set.of(council.organization(acting), partner), Set.of());
        await().untilAsserted(() ->
                assertThat(as(body.partner(), () -> notices.waiting(9))).hasSize(1));
        assertThat(asked()).doesNotContain(late.value());
        as(body.secretary(), () -> {
            keeping.letIn(
                    body.shared(), mandate, TODAY.plusDays(9), body.secretary().member());
            return true;
        });
        await().untilAsserted(() -> assertThat(as(acting, () -> notices.waiting(9)))
                .extracting(one -> one.notice().messageKey())
                .containsExactly("plans.notice.answer"));
    }

    /** To whom something about the commitment was posted, whether they see it or not. */
    private List<UUID> asked() {
        var services = SharedServices.get();
        return JdbcClient.create(new DriverManagerDataSource(
                        services.property("spring.datasource.url"),
                        services.property("spring.flyway.user"),
                        services.property("spring.flyway.password")))
                .sql("select recipient from notifications.notice where link = ?")
                .param(commitment.link())
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    @Test
    void nobody_is_named_for_what_was_taken_out() {
        as(body.secretary(), () -> {
            takingOut.takeOut(commitment, 0, new Reason("The parties do without it."), body.secretary());
            return true;
        });
        refused("plans.refused.taken-out", () -> name(Set.of(partner), Set.of()));
    }

    @Test
    void who_names_partners_that_see_nothing_of_the_plan_is_told_so() {
        name(Set.of(partner), Set.of());
        assertThat(outside(commitment)).isEmpty();
        var member = council.someone(Affiliation.PARTNERS, "outside" + body.id());
        var term = Welcome.term(Affiliation.PARTNERS, Capacity.OBSERVER, TODAY);
        var mandate = council.mandate(body, council.subject(member), term);
        var outsider = new Acting(member, Affiliation.PARTNERS, Capacity.OBSERVER);
        var theirs = council.organization(outsider);
        name(Set.of(partner, theirs), Set.of(partner));
        assertThat(outside(commitment)).extracting(Organization::id).containsExactly(theirs);
        var plan = planned(Rhythm.NONE, TODAY, body.government(), outsider);
        assertThat(as(body.secretary(), () -> outside.of(plan)).partners())
                .extracting(Organization::id)
                .containsExactly(theirs);
        as(body.secretary(), () -> {
            keeping.letIn(body.shared(), mandate, TODAY, body.secretary().member());
            return true;
        });
        assertThat(outside(commitment)).isEmpty();
        assertThat(as(body.secretary(), () -> outside.of(plan)).partners()).isEmpty();
    }

    private List<Organization> outside(CommitmentId named) {
        return as(body.secretary(), () -> outside.of(named)).partners();
    }

    private List<Duty> confirming() {
        return as(body.partner(), () -> mine.of(body.partner().member())).confirming();
    }

    private Optional<NextDeed.Kind> first() {
        var plan = page(commitment, body.partner()).plan().id();
        return as(
                        body.partner(),
                        () -> reading.board(plan, 0, body.partner().member()).flatMap(deeds::of))
                .map(NextDeed::kind);
    }

    @Test
    void what_is_named_is_seen_by_all_and_can_be_taken_back() {
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        name(Set.of(partner), Set.of());
        assertThat(as(
                        body.observer(),
                        () -> monitoring.of(commitment, body.observer().member())))
                .extracting(Organization::id)
                .containsExactly(partner);
        refused("plans.refused.monitors-meanwhile", () -> name(Set.of(), Set.of()));
        name(Set.of(), Set.of(partner));
        refused("plans.refused.monitors-only", () -> answer(report, Verdict.CONFIRMED, body.partner()));
        assertThat(council.rows(
                        council.someone(Affiliation.PARTNERS, "elsewhere"),
                        "plans.monitor where commitment_id = '" + commitment + "'"))
                .isZero();
    }

    @Test
    void only_partners_of_the_working_group_that_have_no_share_are_named() {
        var sharing = council.mandated(
                body.id(), body.secretary(), Affiliation.PARTNERS, "sharing" + body.id(), Capacity.OBSERVER);
        var plan = planned(Rhythm.NONE, TODAY, body.government(), sharing);
        var shared = new CommitmentDraft(
                "Inspect every agency together.",
                council.organization(body.government()),
                Set.of(council.organization(sharing)),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                null);
        commitment = as(body.secretary(), () -> planning.record(plan, shared, body.secretary()));
        assertThat(as(
                        body.secretary(),
                        () -> monitoring.possible(commitment, body.secretary().member())))
                .extracting(Organization::id)
                .containsExactly(partner);
        refused("plans.refused.monitor-own", () -> name(Set.of(council.organization(sharing)), Set.of()));
        refused("plans.refused.monitor-own", () -> name(Set.of(council.organization(body.government())), Set.of()));
        refused("plans.refused.monitor-partner", () -> name(Set.of(council.organization(body.workers())), Set.of()));
        for (var other : List.of(body.government(), body.workers(), body.partner()))
            refused("plans.refused.secretary-only", () -> named(other, Set.of(partner)));
    }

    @Test
    void whoever_is_named_reads_what_is_given_in_confidence() {
        var draft = new ReportDraft(
                Claim.DONE,
                "Done.",
                new Period(TODAY, TODAY),
                Map.of(),
                0,
                Hindrance.NONE,
                new Backing(List.of(new EvidenceLink("https://example.org/a", "A")), Confidentiality.ANSWERING));
        var report = as(body.government(), () -> reporting.report(commitment, draft, List.of(), body.government()));
        var row = "plans.evidence_link where report_id = '" + report + "'";
        assertThat(council.rows(body.partner().member(), row)).isZero();
        name(Set.of(partner), Set.of());
        assertThat(council.rows(body.partner().member(), row)).isOne();
        assertThat(page(commitment, body.partner())
                        .reports()
                        .getFirst()
                        .proofs()
                        .links())
                .hasSize(1);
    }

    private void name(Set<OrganizationId> partners, Set<OrganizationId> seen) {
        as(body.secretary(), () -> {
            monitoring.name(commitment, partners, seen, body.secretary());
            return true;
        });
    }

    private void named(Acting by, Set<OrganizationId> partners) {
        as(by, () -> {
            monitoring.name(commitment, partners, Set.of(), by);
            return true;
        });
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
