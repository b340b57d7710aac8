package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.KeycloakAdmin;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.FormerMember;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.domain.FormerMembers;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Somebody is forgotten: in the portal, in what waits for them, and at the real Keycloak. */
@WithCouncil
class ErasingTest {

    @Autowired
    Council council;

    @Autowired
    Erasing erasing;

    @Autowired
    Nominating nominating;

    @Autowired
    NominationReading nominations;

    @Autowired
    FormerMembers former;

    @Autowired
    Membership membership;

    @Autowired
    Arrival arrival;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private MemberId secretary;
    private MemberId leaver;
    private String name;
    private String address;
    private String subject;

    @BeforeEach
    void someoneHasLeft() {
        body = council.convene();
        secretary = body.secretary().member();
        name = "Moreau" + UUID.randomUUID().toString().substring(0, 8);
        var lea = new DemoPeople.Person("Léa", name, "fr", "workers", "Union of Rivers", "FR", "");
        address = lea.email();
        keycloak().ensure(lea, "a long password");
        subject = keycloak().idOf(address).orElseThrow();
        leaver = arrives();
    }

    @Test
    void nothing_says_any_more_who_it_was_and_what_they_did_has_an_author() {
        mandated();
        council.as(secretary, () -> {
            council.ends(body, mandate());
            return true;
        });
        noticed();
        var before = council.as(secretary, () -> deeds());

        erase(leaver, secretary);

        var person = membership.person(leaver).orElseThrow();
        assertThat(person.name()).isEqualTo("Union of Rivers");
        assertThat(person.initials()).isEmpty();
        assertThat(row()).containsExactly("", "", "", "erased-" + leaver);
        assertThat(council.as(secretary, () -> deeds())).isEqualTo(before);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(notices()).isZero();
            assertThat(keycloak().idOf(address)).isEmpty();
        });
        assertThat(listed("moreau")).isEmpty();
        refused("membership.refused.unknown-member", () -> erase(leaver, secretary));
    }

    @Test
    void old_entries_of_the_record_that_name_them_do_so_no_more_and_keep_their_digest() {
        var named = UUID.randomUUID();
        var keyed = UUID.randomUUID();
        council.as(secretary, () -> written(named, "Léa " + name) + written(keyed, leaver.toString()));
        var before = council.as(secretary, () -> entry(named));
        assertThat(before).contains("Léa " + name);
        erase(leaver, secretary);
        var after = council.as(secretary, () -> entry(named));
        assertThat(after).doesNotContain(name).doesNotContain(secretary.toString());
        assertThat(digest(after)).isEqualTo(digest(before));
        assertThat(council.as(secretary, () -> entry(keyed))).contains(leaver.toString(), secretary.toString());
    }

    @Test
    void what_was_done_in_their_name_under_a_name_that_they_gave_up_is_forgotten_too() {
        var former = UUID.randomUUID();
        var keyed = UUID.randomUUID();
        council.as(secretary, () -> inName(former, "Léa Formerly" + name) + inName(keyed, leaver.toString()));
        erase(leaver, secretary);
        assertThat(council.as(secretary, () -> entry(former)))
                .doesNotContain("Formerly")
                .doesNotContain(secretary.toString());
        assertThat(council.as(secretary, () -> entry(keyed))).contains(leaver.toString(), secretary.toString());
    }

    @Test
    void what_they_were_nominated_for_forgets_them_too() {
        var nominee = new Nominee("Léa", name, address, Locale.FRENCH);
        var worker = body.workers().member();
        var term = new Term(Capacity.ADVISER, LocalDate.now(ZoneOffset.UTC), null);
        var id = council.as(
                worker,
                () -> nominating.nominate(body.id(), council.organization(body.workers()), nominee, term, worker));
        refused("membership.refused.erase-speaker", () -> erase(leaver, secretary));
        council.as(worker, () -> {
            nominating.withdraw(id, worker);
            return true;
        });
        erase(leaver, secretary);
        var line = council.as(
                        secretary,
                        () -> nominations.list(body.id(), List.of(NominationState.WITHDRAWN), 0, 10, secretary))
                .getFirst();
        assertThat(line.nominee().name()).isEqualTo("– –");
        assertThat(line.nominee().email()).doesNotContain("lea.");
    }

    @Test
    void whoever_comes_again_is_somebody_new() {
        erase(leaver, secretary);
        assertThat(arrives()).isNotEqualTo(leaver);
    }

    @Test
    void whoever_speaks_is_not_forgotten() {
        mandated();
        assertThat(listed("moreau")).isEmpty();
        refused("membership.refused.erase-speaker", () -> erase(leaver, secretary));
        assertThatThrownBy(() -> council.as(secretary, () -> forgotten(leaver)))
                .isInstanceOf(DataAccessException.class);
        assertThat(membership.person(leaver).orElseThrow().name()).isEqualTo("Léa " + name);
    }

    @Test
    void the_secretariat_alone_forgets_and_never_itself() {
        for (var one : List.of(body.workers(), body.government(), body.partner())) {
            refused("membership.refused.for-secretariat", () -> erase(leaver, one.member()));
            refused("membership.refused.for-secretariat", () -> council.as(one, () -> erasing.count("", one.member())));
            assertThatThrownBy(() -> council.as(one, () -> forgotten(leaver))).isInstanceOf(DataAccessException.class);
        }
        refused("membership.refused.erase-speaker", () -> erase(secretary, secretary));
        var colleague = council.someone(Affiliation.SECRETARIAT, "colleague");
        refused("membership.refused.erase-speaker", () -> erase(colleague, secretary));
        assertThatThrownBy(() -> council.as(secretary, () -> forgotten(colleague)))
                .isInstanceOf(DataAccessException.class);
        assertThat(listed("moreau")).extracting(FormerMember::id).contains(leaver);
    }

    @Test
    void nobodys_notices_go_before_they_are_forgotten() {
        noticed();
        jdbc.sql("select notifications.forget(?)")
                .param(leaver.value())
                .query((row, n) -> n)
                .list();
        assertThat(notices()).isEqualTo(1);
    }

    private int written(UUID subject, String holder) {
        return jdbc.sql("""
                        insert into audit.record (id, at, member_id, affiliation, capacity, deed, subject, changed, about_group)
                        values (gen_random_uuid(), now(), ?, 'SECRETARIAT', 'SECRETARY', 'membership.mandate-handed-over', ?,
                          jsonb_build_object('held-by', jsonb_build_object('before', ?, 'after', 'Somebody else')), ?)""")
                .params(secretary.value(), subject, holder, body.id().value())
                .update();
    }

    private int inName(UUID subject, String whose) {
        return jdbc.sql("""
                        insert into audit.record
                          (id, at, member_id, affiliation, capacity, deed, subject, about_member, changed, about_group)
                        values (gen_random_uuid(), now(), ?, 'SECRETARIAT', 'SECRETARY', 'membership.nominated', ?, ?,
                          jsonb_build_object('in-name-of', jsonb_build_object('after', ?)), ?)""")
                .params(
                        secretary.value(),
                        subject,
                        leaver.value(),
                        whose,
                        body.id().value())
                .update();
    }

    private String entry(UUID subject) {
        return jdbc.sql("""
                        select coalesce(changed::text, '') || coalesce(member_id::text, '') || '|' || encode(digest, 'hex')
                          from audit.record where subject = ?""").param(subject).query(String.class).single();
    }

    private static String digest(String entry) {
        return entry.substring(entry.lastIndexOf('|'));
    }

    private boolean forgotten(MemberId person) {
        former.forget(person);
        return true;
    }

    private void erase(MemberId person, MemberId by) {
        council.as(by, () -> {
            erasing.erase(person, by);
            return true;
        });
    }

    private List<FormerMember> listed(String typed) {
        return council.as(secretary, () -> erasing.list(typed, 0, 200, secretary)).stream()
                .filter(one -> one.email().equals(address))
                .toList();
    }

    private MemberId arrives() {
        return arrival.of(new SignInClaims(
                subject, "Léa", name, address, Locale.FRENCH, Affiliation.WORKERS, "Union of Rivers", "FR"));
    }

    private void mandated() {
        var term = new Term(Capacity.ADVISER, LocalDate.now(ZoneOffset.UTC), null);
        council.mandate(body, subject, term);
    }

    private org.trialogue.membership.MandateId mandate() {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(leaver))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
    }

    private void noticed() {
        jdbc.sql(
                        "select notifications.post(gen_random_uuid(), ?, 'plans.report/1', 'plans.notice.report', '[\"x\"]', 'plans', true, null, null, now())")
                .param(leaver.value())
                .query((row, n) -> n)
                .list();
    }

    private long notices() {
        return council.rows(leaver, "notifications.notice");
    }

    private long deeds() {
        return jdbc.sql("select count(*) from audit.record where about_member = ?")
                .param(leaver.value())
                .query(Long.class)
                .single();
    }

    private List<String> row() {
        return jdbc.sql("select given_name, family_name, email, subject from membership.member where id = ?")
                .param(leaver.value())
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static KeycloakAdmin keycloak() {
        return SharedServices.get().keycloakAdmin();
    }
}
