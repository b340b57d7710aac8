package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.application.Registry;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.PublicReading;
import org.trialogue.plans.application.PublishingReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

/** What an organization promised is kept by the one that it turned out to be. */
@WithCouncil
class MergedOrganizationsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Planning planning;

    @Autowired
    Registry registry;

    @Autowired
    PlanAccepting accepting;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PublishingReading publication;

    @Autowired
    PublicReading everybody;

    @Autowired
    Reporting reporting;

    @Autowired
    PlanReading reading;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private OrganizationId goes;
    private OrganizationId stays;
    private Acting staying;

    @BeforeEach
    void two() {
        body = council.convene();
        goes = council.organization(body.government());
        var mark = UUID.randomUUID().toString();
        staying = council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, mark, Capacity.TITULAR);
        stays = council.organization(staying);
    }

    @Test
    void what_it_led_and_was_party_to_is_the_others_once_each() {
        var plan = opened(Set.of(goes, stays, council.organization(body.workers())));
        var led = recorded(plan, goes, Set.of(council.organization(body.workers())));
        var shared = recorded(plan, council.organization(body.workers()), Set.of(goes, stays));
        var both = recorded(plan, stays, Set.of(goes));
        merged();
        await().untilAsserted(() -> assertThat(lead(led)).isEqualTo(stays.value()));
        assertThat(asked("select organization_id from plans.party where plan_id = ?", plan.value()))
                .containsExactlyInAnyOrder(
                        stays.value(), council.organization(body.workers()).value());
        assertThat(asked("select organization_id from plans.co_lead where commitment_id = ?", shared.value()))
                .containsExactly(stays.value());
        assertThat(asked("select organization_id from plans.co_lead where commitment_id = ?", both.value()))
                .isEmpty();
    }

    @Test
    void what_it_did_not_agree_to_show_is_shown_only_once_the_other_says_so_for_both() {
        var plan = opened(Set.of(goes, stays));
        var refused = recorded(plan, goes, Set.of());
        accept(plan, refused, body.government());
        accept(plan, recorded(plan, stays, Set.of()), staying);
        agree(plan);
        Viewing.as(body.secretary().member(), () -> {
            publishing.open(plan, body.secretary());
            return true;
        });
        assertThat(everybody.of(plan).orElseThrow().commitments()).hasSize(1);
        var before = everybody.edition(plan).orElseThrow();
        merged();
        await().untilAsserted(() -> assertThat(lead(refused)).isEqualTo(stays.value()));
        assertThat(everybody.of(plan)).as("nobody agrees").isEmpty();
        var seen = Viewing.as(staying.member(), () -> publication.of(plan, staying.member()))
                .orElseThrow();
        assertThat(seen.parties())
                .singleElement()
                .satisfies(party -> assertThat(party.publishes()).isFalse());

        agree(plan);
        assertThat(everybody.of(plan).orElseThrow().commitments()).hasSize(2);
        assertThat(everybody.edition(plan).orElseThrow()).isGreaterThan(before);
    }

    @Test
    void what_was_a_part_of_what_the_other_led_is_a_part_no_more_and_waits_for_nobody() {
        var plan = opened(Set.of(goes, stays));
        var both = recorded(plan, stays, Set.of(goes));
        var draft = new ReportDraft(Claim.DONE, "Trained.", new Period(TODAY, TODAY), Map.of(), 0);
        Viewing.as(body.government().member(), () -> reporting.report(both, draft, List.of(), body.government()));
        assertThat(page(both).parts()).hasSize(1);
        assertThat(asked("select organization_id from plans.part_stand where commitment_id = ?", both.value()))
                .containsExactly(goes.value());
        await().untilAsserted(() -> assertThat(toAnswer()).isOne());
        merged();
        await().untilAsserted(() -> assertThat(toAnswer()).isZero());
        assertThat(page(both).reports()).hasSize(1);
        assertThat(page(both).parts()).isEmpty();
        assertThat(page(both).rights().answer()).isEmpty();
        assertThat(asked("select organization_id from plans.part_stand where commitment_id = ?", both.value()))
                .isEmpty();
    }

    private CommitmentPage page(CommitmentId commitment) {
        var viewer = body.workers().member();
        return Viewing.as(viewer, () -> reading.commitment(commitment, viewer)).orElseThrow();
    }

    private long toAnswer() {
        return Viewing.as(body.workers().member(), () -> notices.waiting(50)).stream()
                .filter(one -> one.notice().messageKey().equals("plans.notice.answer"))
                .count();
    }

    private void agree(PlanId plan) {
        Viewing.as(staying.member(), () -> {
            publishing.agree(plan, staying);
            return true;
        });
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        Viewing.as(by.member(), () -> {
            accepting.accept(plan, Map.of(commitment, 0), by);
            return true;
        });
    }

    private void merged() {
        Viewing.as(body.secretary().member(), () -> {
            registry.merge(goes, stays, body.secretary().member());
            return true;
        });
    }

    private PlanId opened(Set<OrganizationId> parties) {
        var draft = new PlanDraft("Agencies", new Period(TODAY, TODAY.plusYears(2)), parties);
        return Viewing.as(body.secretary().member(), () -> planning.open(body.id(), draft, body.secretary()));
    }

    private CommitmentId recorded(PlanId plan, OrganizationId lead, Set<OrganizationId> coLeads) {
        var indicator = new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusDays(30)),
                new Figure(new BigDecimal(90), TODAY.plusYears(1)));
        var draft = new CommitmentDraft(
                "Inspect every recruitment agency twice a year.",
                lead,
                coLeads,
                List.of(),
                Set.of("P029"),
                new Period(TODAY, TODAY.plusMonths(6)),
                indicator);
        return Viewing.as(body.secretary().member(), () -> planning.record(plan, draft, body.secretary()));
    }

    private UUID lead(CommitmentId commitment) {
        return asked("select lead_id from plans.commitment where id = ?", commitment.value())
                .getFirst();
    }

    private List<UUID> asked(String question, UUID of) {
        return council.as(
                body.secretary(),
                () -> jdbc.sql(question)
                        .param(of)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
    }
}
