package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.Nominee;
import org.trialogue.platform.Affiliation;

/** The account that an invitation makes: open while it is needed, closed when nothing came of it. */
class InvitedAccountsTest extends NominationSetting {

    @Test
    void what_ends_without_a_mandate_closes_the_account_that_it_made() {
        var withdrawn = invited();
        act(worker, () -> nominating.withdraw(withdrawn, worker));
        accountIsOpen(false);
        var declined = invited();
        accountIsOpen(true);
        accepting.decline(declineKey(declined), "");
        accountIsOpen(false);
        var expired = invited();
        accountIsOpen(true);
        runsOut(expired);
        accountIsOpen(false);
        assertThat(keycloak().person(nominee.email()).path("attributes").toString())
                .contains("organizationKey")
                .doesNotContain("declineLink", "invitedTo");
        assertThat(as(secretary, () -> checking.again(expired, secretary))).isEmpty();
        accountIsOpen(true);
    }

    @Test
    void a_letter_that_could_not_be_sent_leaves_no_account_open_either() {
        keycloak().mailBy("localhost", 1);
        var id = nominate();
        as(secretary, () -> checking.check(id, secretary));
        accountIsOpen(true);
        act(worker, () -> nominating.withdraw(id, worker));
        accountIsOpen(false);
    }

    @Test
    void an_account_that_another_nomination_needs_is_closed_after_that_one() {
        var id = invited();
        var other = council.convene();
        var theirs = other.secretary().member();
        var second = as(theirs, () -> nominating.nominate(other.id(), union, nominee, FROM_TODAY, theirs));
        as(theirs, () -> checking.check(second, theirs));
        act(worker, () -> nominating.withdraw(id, worker));
        job.run();
        accountIsOpen(true);
        assertThat(keycloak().person(nominee.email()).path("attributes").toString())
                .contains("declineLink");
        act(theirs, () -> nominating.withdraw(second, theirs));
        job.run();
        accountIsOpen(false);
    }

    @Test
    void an_account_that_was_there_or_is_in_use_stays_open() {
        var name = membership.organization(union).orElseThrow().name();
        var there = new DemoPeople.Person("Zoe", UUID.randomUUID().toString(), "fr", "/workers", name, "SN", "");
        keycloak().ensure(there, SharedServices.get().property("trialogue.local.demo-password"));
        nominee = new Nominee("Zoé", "Martin", there.email(), Locale.FRENCH);
        var id = invited();
        act(worker, () -> nominating.withdraw(id, worker));
        job.run();
        accountIsOpen(true);
        assertThat(keycloak().person(nominee.email()).path("attributes").toString())
                .doesNotContain("declineLink");
        nominee = new Nominee("Zoé", "Martin", "zoe." + UUID.randomUUID() + "@example.org", Locale.FRENCH);
        var used = invited();
        signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.EMPLOYERS);
        act(worker, () -> nominating.withdraw(used, worker));
        job.run();
        accountIsOpen(true);
    }

    @Test
    void an_account_of_another_group_is_left_alone() {
        var elena = DemoPeople.all().stream()
                .filter(each -> each.last().equals("Rossi"))
                .findFirst()
                .orElseThrow();
        keycloak().ensure(elena, SharedServices.get().property("trialogue.local.demo-password"));
        var theirs = new Nominee("Elena", "Rossi", elena.email(), Locale.ENGLISH);
        var id = as(worker, () -> nominating.nominate(body.id(), union, theirs, FROM_TODAY, worker));
        assertThat(as(secretary, () -> checking.check(id, secretary))).contains("membership.trouble.other-account");
        assertThat(keycloak().groupsOf(elena.email())).contains("/employers").doesNotContain("/workers");
        act(worker, () -> nominating.withdraw(id, worker));
    }

    @Test
    void who_signs_in_for_another_side_gets_no_mandate_and_the_secretariat_reads_why() {
        var id = nominate();
        as(secretary, () -> checking.check(id, secretary));
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.EMPLOYERS);
        assertThat(membership.roomsOf(member)).isEmpty();
        assertThat(line(id).trouble()).isEqualTo("membership.trouble.other-organization");
    }

    private void accountIsOpen(boolean open) {
        await().untilAsserted(() -> assertThat(
                        keycloak().person(nominee.email()).path("enabled").asBoolean())
                .isEqualTo(open));
    }
}
