package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.application.Registry;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

/** What an organization promised is kept by the one that it turned out to be. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(Council.class)
class MergedOrganizationsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Planning planning;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private OrganizationId goes;
    private OrganizationId stays;

    @BeforeEach
    void two() {
        body = council.convene();
        goes = council.organization(body.government());
        var mark = UUID.randomUUID().toString();
        stays = council.organization(
                council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, mark, Capacity.TITULAR));
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
