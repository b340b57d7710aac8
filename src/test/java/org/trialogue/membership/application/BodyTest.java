package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.Contact;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Profile;
import org.trialogue.membership.Rules;
import org.trialogue.membership.Share;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.membership.Vacancy;
import org.trialogue.membership.application.GroupingGovernments.Seen;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** A working group as a body: its charter, its composition, its groups of governments, on the real database. */
@WithCouncil
class BodyTest {

    @Autowired
    Council council;

    @Autowired
    Convening convening;

    @Autowired
    Chartering chartering;

    @Autowired
    Composing composing;

    @Autowired
    Registry registry;

    @Autowired
    SeatedOrganizations seated;

    @Autowired
    GroupingGovernments grouping;

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
    void a_body_proceeds_by_the_rules_of_its_preset_until_others_are_settled() {
        var someone = body.secretary().member();
        var experts = Viewing.as(someone, () -> convening.open("E " + UUID.randomUUID(), "", Preset.EXPERTS, someone));
        assertThat(membership.rules(experts)).isEqualTo(Rules.OF_EXPERTS);
        settle(Rules.OF_TWO_PARTIES, 0, body.secretary());
        assertThat(membership.rules(body.id())).isEqualTo(Rules.OF_TWO_PARTIES);
    }

    @Test
    void the_chair_writes_the_mandate_and_all_others_are_told_and_find_it_in_the_record() {
        var chair = mandated(Affiliation.GOVERNMENT, Capacity.CHAIR);
        var terms = new TermsOfReference("Draft guidance", "Governing Body", LocalDate.of(2027, 3, 1));
        Viewing.as(chair.member(), () -> {
            chartering.ask(body.id(), terms, 0, chair.member());
            return true;
        });
        assertThat(Viewing.as(
                        body.observer().member(),
                        () -> chartering
                                .charter(body.id(), body.observer().member())
                                .terms()))
                .isEqualTo(terms);
        await().untilAsserted(() ->
                assertThat(news(body.workers(), "membership.notice.charter")).isOne());
        assertThat(news(chair, "membership.notice.charter")).isZero();
        settle(Rules.OF_EXPERTS, 1, body.secretary());
        await().untilAsserted(() ->
                assertThat(news(chair, "membership.notice.charter")).isOne());
        await().untilAsserted(() ->
                assertThat(news(body.workers(), "membership.notice.charter")).isOne());
        assertThat(council.rows(
                        body.workers().member(),
                        "audit.record where deed = 'membership.mandate-worded' and changed -> 'asked-by' is not null"
                                + " and not changed::text like '%guidance%' and subject = '" + body.id() + "'"))
                .isOne();
    }

    @Test
    void a_spokesperson_settles_no_rules_here_nor_in_the_database() {
        refused("membership.refused.officers-only", () -> settle(Rules.OF_EXPERTS, 0, body.workers()));
        assertThat(council.as(
                        body.workers(),
                        () -> jdbc.sql("update membership.charter set preset = 'EXPERTS' where working_group_id = ?")
                                .param(body.id().value())
                                .update()))
                .isZero();
    }

    @Test
    void who_does_not_sit_in_it_reads_neither_charter_nor_composition() {
        var stranger = council.someone(Affiliation.WORKERS, "stranger");
        refused(
                "membership.refused.no-mandate",
                () -> Viewing.as(stranger, () -> chartering.charter(body.id(), stranger)));
        refused("membership.refused.no-mandate", () -> Viewing.as(stranger, () -> composing.of(body.id(), stranger)));
    }

    @Test
    void all_who_sit_in_it_read_which_organizations_are_most_representative_and_on_what_basis() {
        var secretary = body.secretary().member();
        var union = council.organization(body.workers());
        Viewing.as(secretary, () -> {
            var profile = registry.file(union, secretary).orElseThrow().profile();
            var claims = new Profile(
                    profile.names(), profile.affiliation(), profile.country(), true, "Elections of 2025", Contact.NONE);
            registry.change(union, claims, secretary);
            return true;
        });
        for (var reader : List.of(body.government(), body.employers(), body.workers(), body.observer(), body.partner()))
            assertThat(Viewing.as(reader.member(), () -> seated.in(body.id(), reader.member())))
                    .filteredOn(each -> !each.basis().isEmpty())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.organization().id()).isEqualTo(union);
                        assertThat(each.basis()).isEqualTo("Elections of 2025");
                    });
        var stranger = council.someone(Affiliation.WORKERS, "stranger");
        refused("membership.refused.no-mandate", () -> Viewing.as(stranger, () -> seated.in(body.id(), stranger)));
    }

    @Test
    void the_balance_of_groups_is_shown_to_those_who_sit_in_it_and_to_nobody_else() {
        var reader = body.partner().member();
        assertThat(Viewing.as(reader, () -> composing.balance(body.id(), reader)))
                .isEqualTo(Viewing.as(reader, () -> composing.of(body.id(), reader))
                        .balance())
                .extracting(Share::side)
                .containsExactly(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);
        var stranger = council.someone(Affiliation.WORKERS, "stranger");
        assertThat(Viewing.as(stranger, () -> composing.balance(body.id(), stranger)))
                .isEmpty();
    }

    @Test
    void nobody_settles_rules_in_the_name_of_another() {
        refused(
                "membership.refused.no-mandate",
                () -> Viewing.as(body.workers().member(), () -> {
                    chartering.settle(
                            body.id(), Rules.OF_EXPERTS, 0, body.secretary().member());
                    return true;
                }));
    }

    @Test
    void who_comes_and_goes_makes_a_body_constituted_or_not() {
        assertThat(vacancies()).containsExactly(Vacancy.CHAIR);
        var chair = mandated(Affiliation.GOVERNMENT, Capacity.CHAIR);
        assertThat(vacancies()).isEmpty();
        Viewing.as(body.secretary().member(), () -> {
            convening.end(body.id(), mandate(chair), body.secretary());
            return true;
        });
        assertThat(vacancies()).containsExactly(Vacancy.CHAIR);
    }

    @Test
    void a_government_is_asked_to_join_a_group_says_yes_itself_and_may_leave() {
        var coordinator = mandated(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var group = form("Africa group", coordinator, List.of());
        change(group, draft("Africa group", coordinator, List.of(body.government())), 0, coordinator);
        assertThat(seen(body.workers()).group().governments()).isEmpty();
        assertThat(seen(coordinator).group().asked()).hasSize(1);
        await().untilAsserted(() -> assertThat(asked(body.government())).isOne());
        assertThat(seen(body.government()).asked()).isEqualTo(mandate(body.government()));
        for (var other : List.of(coordinator, body.secretary()))
            refused("membership.refused.government-group-gone", () -> answer(group, true, other));
        answer(group, true, body.government());
        await().untilAsserted(() -> assertThat(asked(body.government())).isZero());
        assertThat(seen(body.government()).own()).isEqualTo(mandate(body.government()));
        Viewing.as(body.government().member(), () -> {
            grouping.leave(group, body.government().member());
            return true;
        });
        assertThat(seen(body.secretary()).group().governments()).isEmpty();
        assertThat(council.rows(
                        body.workers().member(),
                        "audit.record where deed = 'membership.government-group-left' and subject = '" + group + "'"))
                .isOne();
    }

    @Test
    void a_government_that_says_no_is_in_no_group_and_nobody_puts_it_into_one_in_the_database_either() {
        var coordinator = mandated(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var group = form("Group that asks", coordinator, List.of(body.government()));
        for (var keeper : List.of(coordinator, body.secretary()))
            assertThatThrownBy(() -> council.as(
                            keeper,
                            () -> jdbc.sql("insert into membership.grouped_government values (?, ?)")
                                    .param(group.value())
                                    .param(mandate(body.government()).value())
                                    .update()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        answer(group, false, body.government());
        var seen = seen(body.government());
        assertThat(seen.own()).isNull();
        assertThat(seen.asked()).isNull();
        refused("membership.refused.government-group-gone", () -> answer(group, true, body.government()));
    }

    @Test
    void the_place_in_a_group_passes_to_whoever_was_handed_the_mandate_and_to_nobody_else() {
        var coordinator = mandated(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var group = form("Group of three", coordinator, List.of(body.government()));
        answer(group, true, body.government());
        assertThatThrownBy(() -> council.as(
                        body.secretary(),
                        () -> jdbc.sql(
                                        "update membership.grouped_government set mandate_id = ? where government_group_id = ?")
                                .param(mandate(coordinator).value())
                                .param(group.value())
                                .update()))
                .rootCause()
                .hasMessageContaining("by its own word");
    }

    @Test
    void a_government_in_a_group_does_not_keep_it_here_nor_in_the_database() {
        var coordinator = mandated(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var group = form("Group of two", coordinator, List.of(body.government()));
        answer(group, true, body.government());
        var wanted = draft("Mine", null, List.of());
        refused("membership.refused.government-group-keepers", () -> change(group, wanted, 0, body.government()));
        assertThat(council.as(
                        body.government(),
                        () -> jdbc.sql("update membership.government_group set name = 'Mine' where id = ?")
                                .param(group.value())
                                .update()))
                .isZero();
        assertThatThrownBy(() -> council.as(
                        body.government(),
                        () -> jdbc.sql("insert into membership.grouped_government values (?, ?)")
                                .param(group.value())
                                .param(mandate(coordinator).value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(council.as(
                        body.workers(),
                        () -> jdbc.sql("delete from membership.grouped_government where government_group_id = ?")
                                .param(group.value())
                                .update()))
                .isZero();
    }

    @Test
    void two_groups_do_not_share_a_name_until_one_is_dissolved() {
        var first = form("GRULAC", null, List.of());
        refused("membership.refused.government-group-taken", () -> form("grulac", null, List.of()));
        Viewing.as(body.secretary().member(), () -> {
            grouping.dissolve(first, body.secretary().member());
            return true;
        });
        form("grulac", null, List.of());
        refused(
                "membership.refused.government-group-gone",
                () -> change(first, draft("GRULAC", null, List.of()), 0, body.secretary()));
    }

    @Test
    void a_group_of_governments_is_not_seen_from_outside_the_working_group() {
        var group = form("Europe", null, List.of(body.government()));
        answer(group, true, body.government());
        var stranger = council.convene().secretary();
        assertThat(council.rows(stranger.member(), groupsHere())).isZero();
        assertThat(council.rows(body.partner().member(), groupsHere())).isOne();
        assertThat(council.rows(
                        stranger.member(),
                        "membership.grouped_government where mandate_id = '" + mandate(body.government()) + "'"))
                .isZero();
    }

    private String groupsHere() {
        return "membership.government_group where working_group_id = '" + body.id() + "'";
    }

    private List<Vacancy> vacancies() {
        var reader = body.observer().member();
        return Viewing.as(reader, () -> composing.of(body.id(), reader).vacancies());
    }

    private Seen seen(Acting reader) {
        return Viewing.as(
                reader.member(), () -> grouping.in(body.id(), reader.member()).getFirst());
    }

    private GovernmentGroupId form(String name, @Nullable Acting coordinator, List<Acting> governments) {
        var secretary = body.secretary().member();
        return Viewing.as(secretary, () -> grouping.form(body.id(), draft(name, coordinator, governments), secretary));
    }

    private void answer(GovernmentGroupId group, boolean joins, Acting by) {
        Viewing.as(by.member(), () -> {
            grouping.answer(group, joins, by.member());
            return true;
        });
    }

    private long asked(Acting reader) {
        return Viewing.as(reader.member(), () -> notices.waiting(20)).stream()
                .filter(posted -> posted.notice().messageKey().equals("membership.notice.government-asked"))
                .count();
    }

    private void change(GovernmentGroupId group, GovernmentGroupDraft draft, int seen, Acting by) {
        Viewing.as(by.member(), () -> {
            grouping.change(group, draft, seen, by.member());
            return true;
        });
    }

    private GovernmentGroupDraft draft(String name, @Nullable Acting coordinator, List<Acting> governments) {
        return new GovernmentGroupDraft(
                name,
                governments.stream().map(this::mandate).toList(),
                coordinator == null ? null : mandate(coordinator));
    }

    private MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.acting().equals(acting))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private void settle(Rules rules, int seen, Acting by) {
        Viewing.as(by.member(), () -> {
            chartering.settle(body.id(), rules, seen, by.member());
            return true;
        });
    }

    private Acting mandated(Affiliation side, Capacity capacity) {
        return council.mandated(body.id(), body.secretary(), side, "more", capacity);
    }

    private long news(Acting reader, String key) {
        return Viewing.as(reader.member(), () -> notices.news(50)).stream()
                .filter(posted -> posted.notice().messageKey().equals(key))
                .count();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
