package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.audit.Change;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.RecordEntry;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** From a nomination to a mandate: who nominates, who checks, who says yes, and what stands of it. */
class NominatingTest extends NominationSetting {

    @Autowired
    LettingIn letting;

    @Autowired
    Archiving archiving;

    @Autowired
    RecordReading record;

    @Test
    void the_first_sign_in_makes_a_mandate_of_an_invitation() throws Exception {
        var id = nominate();
        waitsFor(secretary, 1);
        assertThat(as(secretary, () -> checking.check(id, secretary))).isEmpty();
        waitsFor(secretary, 0);
        assertThat(line(id).state()).isEqualTo(NominationState.INVITED);
        var letter = letter();
        assertThat(letter)
                .contains("/invitations/" + declineKey(id))
                .contains("Zoé")
                .contains("groupe de travail");
        var account = keycloak().person(nominee.email());
        assertThat(keycloak().groupsOf(nominee.email())).contains("/workers");
        assertThat(account.at("/attributes/organizationKey/0").asString()).isEqualTo(union.toString());
        assertThat(account.path("requiredActions").toString()).doesNotContain("CONFIGURE_TOTP");

        var member = signsIn(account.path("id").asString(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).hasSize(2);
        assertThat(line(id).state()).isEqualTo(NominationState.ACCEPTED);
        accepting.signedIn(member);
        assertThat(membership.mandatesIn(body.id()))
                .extracting(Mandated::person)
                .filteredOn(p -> p.id().equals(member))
                .hasSize(1);
        await().untilAsserted(() -> assertThat(as(worker, () -> notices.news(50)))
                .anyMatch(posted -> posted.notice().messageKey().equals("membership.notice.accepted")));
    }

    @Test
    void who_speaks_for_a_group_needs_a_second_factor() {
        var term = new Term(Capacity.SPOKESPERSON, FROM_TODAY.startsOn(), null);
        var id = as(worker, () -> nominating.nominate(body.id(), union, nominee, term, worker));
        as(secretary, () -> checking.check(id, secretary));
        assertThat(keycloak().person(nominee.email()).path("requiredActions").toString())
                .contains("CONFIGURE_TOTP");
    }

    @Test
    void whom_the_secretariat_nominates_on_behalf_waits_for_the_yes_of_the_side() {
        var own = nominate();
        act(secretary, () -> nominating.giveBack(own, "Who is this?", secretary));
        act(secretary, () -> nominating.again(own, nominee, FROM_TODAY, secretary));
        as(secretary, () -> checking.check(own, secretary));
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).containsExactly(body.shared());
        var mandate = membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
        act(worker, () -> letting.letIn(body.id(), mandate, worker));
        assertThat(membership.roomsOf(member)).hasSize(2);
    }

    @Test
    void what_one_mends_who_waits_for_the_yes_of_the_side_is_the_organizations_own_no_more() {
        var onBehalf = as(secretary, () -> nominating.nominate(body.id(), union, nominee, FROM_TODAY, secretary));
        as(secretary, () -> checking.check(onBehalf, secretary));
        var waits = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(waits)).containsExactly(body.shared());
        nominee = new Nominee("Zoé", "Martin", "zoe." + UUID.randomUUID() + "@example.org", Locale.FRENCH);
        var own = nominate();
        act(secretary, () -> nominating.giveBack(own, "Who is this?", secretary));
        act(waits, () -> nominating.again(own, nominee, FROM_TODAY, waits));
        as(secretary, () -> checking.check(own, secretary));
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).containsExactly(body.shared());
    }

    @Test
    void each_step_of_a_nomination_stands_in_the_record_of_the_working_group() {
        var id = nominate();
        act(secretary, () -> nominating.giveBack(id, "Which capacity?", secretary));
        act(worker, () -> nominating.again(id, nominee, FROM_TODAY, worker));
        as(secretary, () -> checking.check(id, secretary));
        as(secretary, () -> checking.again(id, secretary));
        signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(deeds(id))
                .containsExactlyInAnyOrder(
                        "membership.nominated",
                        "membership.nomination-returned",
                        "membership.nomination-mended",
                        "membership.nomination-checked",
                        "membership.invitation-sent",
                        "membership.nomination-accepted");
        var own = new RecordQuestion(null, null, "membership.nomination-returned", id.value(), null, null);
        assertThat(as(worker, () -> record.page(own, worker, 0, 9)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changed())
                        .containsEntry("nomination", new Change("nominated", "returned"))
                        .containsEntry("reason", new Change(null, "Which capacity?")));
        nominee = new Nominee("Zoé", "Martin", "zoe." + UUID.randomUUID() + "@example.org", Locale.FRENCH);
        var declined = invited();
        accepting.decline(declineKey(declined), "I am ill.");
        assertThat(deeds(declined)).contains("membership.nomination-declined");
        var declining = new RecordQuestion(body.id(), null, null, declined.value(), null, null);
        assertThat(as(secretary, () -> record.page(declining, secretary, 0, 99)))
                .allSatisfy(entry -> assertThat(entry.changed()).doesNotContainKey("reason"));
        var expired = invited();
        runsOut(expired);
        assertThat(deeds(expired)).contains("membership.nomination-expired");
        assertThat(deeds(null)).contains("membership.mandate-given");
    }

    @Test
    void in_the_archive_nobody_is_asked_in_and_no_mandate_is_given() {
        var id = invited();
        var account = keycloak().idOf(nominee.email()).orElseThrow();
        act(secretary, () -> archiving.archive(body.id(), "Done", secretary));
        refused("membership.refused.archived", secretary, () -> checking.again(id, secretary));
        var member = signsIn(account, Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
        assertThat(line(id).trouble()).isEqualTo("membership.trouble.archived");
        act(secretary, () -> archiving.reopen(body.id(), secretary));
        accepting.signedIn(member);
        assertThat(membership.roomsOf(member)).hasSize(2);
    }

    @Test
    void what_is_not_in_good_form_goes_back_with_a_reason_and_comes_again() {
        var id = nominate();
        refused("membership.refused.reason-missing", secretary, () -> nominating.giveBack(id, " ", secretary));
        act(secretary, () -> nominating.giveBack(id, "Which capacity?", secretary));
        assertThat(line(id).reason()).isEqualTo("Which capacity?");
        waitsFor(worker, 1);
        refused("membership.refused.nomination-moved", secretary, () -> nominating.check(id, secretary));
        act(worker, () -> nominating.again(id, nominee, FROM_TODAY, worker));
        assertThat(line(id).state()).isEqualTo(NominationState.NOMINATED);
        assertThat(line(id).reason()).isEmpty();
        waitsFor(worker, 0);
        waitsFor(secretary, 1);
    }

    @Test
    void an_organization_nominates_by_those_who_speak_for_it_and_for_itself_alone() {
        var federation = council.organization(body.employers());
        refused(
                "membership.refused.own-organization",
                worker,
                () -> nominating.nominate(body.id(), federation, nominee, FROM_TODAY, worker));
        var adviser = body.colleague().member();
        refused(
                "membership.refused.may-not-nominate",
                adviser,
                () -> nominating.nominate(body.id(), union, nominee, FROM_TODAY, adviser));
        refused(
                "membership.refused.may-not-nominate",
                adviser,
                () -> nominating.nominate(body.id(), union, nominee, FROM_TODAY, worker));
        var id = as(secretary, () -> nominating.nominate(body.id(), federation, nominee, FROM_TODAY, secretary));
        assertThat(line(id).onBehalf()).isTrue();
        refused(
                "membership.refused.nominated-already",
                secretary,
                () -> nominating.nominate(body.id(), federation, nominee, FROM_TODAY, secretary));
    }

    @Test
    void nobody_sees_the_nominations_of_another_organization() {
        var id = nominate();
        var employer = body.employers().member();
        assertThat(council.rows(employer, "membership.nomination")).isZero();
        assertThat(council.rows(worker, "membership.nomination")).isOne();
        assertThat(as(employer, () -> nominations.list(body.id(), List.of(NominationState.values()), 0, 9, employer)))
                .isEmpty();
        refused("membership.refused.nomination-moved", employer, () -> nominating.withdraw(id, employer));
        refused("membership.refused.secretariat-only", worker, () -> checking.check(id, worker));
    }

    private List<String> deeds(@Nullable NominationId id) {
        var asked = new RecordQuestion(body.id(), null, null, id == null ? null : id.value(), null, null);
        return as(secretary, () -> record.page(asked, secretary, 0, 99)).stream()
                .map(RecordEntry::deed)
                .toList();
    }

    private static String letter() throws Exception {
        MimeMessage[] letters = LETTERS.getReceivedMessages();
        assertThat(letters).hasSize(1);
        return ((MimeMultipart) letters[0].getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
