package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.KeycloakAdmin;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.NominationMoved;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RecordEntry;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** From a nomination to a mandate: the real database, the real Keycloak, and a mail server that keeps the letters. */
@WithCouncil
class NominatingTest {

    private static final GreenMail LETTERS = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private static final Term FROM_TODAY = new Term(Capacity.TITULAR, LocalDate.now(ZoneOffset.UTC), null);

    @Autowired
    Council council;

    @Autowired
    Nominating nominating;

    @Autowired
    NominationReading nominations;

    @Autowired
    Checking checking;

    @Autowired
    LettingIn letting;

    @Autowired
    Archiving archiving;

    @Autowired
    RecordReading record;

    @Autowired
    Accepting accepting;

    @Autowired
    InvitationJob job;

    @Autowired
    Arrival arrival;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    @Autowired
    Registry registry;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private MemberId secretary;
    private MemberId worker;
    private OrganizationId union;
    private Nominee nominee;

    @BeforeAll
    static void post() {
        LETTERS.start();
        keycloak().invitationsTo("http://localhost:8080");
    }

    @AfterAll
    static void close() {
        LETTERS.stop();
    }

    @BeforeEach
    void convened() throws Exception {
        body = council.convene();
        secretary = body.secretary().member();
        worker = body.workers().member();
        union = council.organization(body.workers());
        nominee = new Nominee("Zoé", "Martin", "zoe." + UUID.randomUUID() + "@example.org", Locale.FRENCH);
        LETTERS.purgeEmailFromAllMailboxes();
        keycloak().mailBy("localhost", LETTERS.getSmtp().getPort());
    }

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
        nominee = new Nominee("Zoé", "Martin", "zoe." + UUID.randomUUID() + "@example.org", Locale.FRENCH);
        var declined = invited();
        accepting.decline(declineKey(declined), "");
        assertThat(deeds(declined)).contains("membership.nomination-declined");
        var expired = invited();
        runsOut(expired);
        assertThat(deeds(expired)).contains("membership.nomination-expired");
        assertThat(deeds(null)).contains("membership.mandate-given");
    }

    private List<String> deeds(@Nullable NominationId id) {
        var asked = new RecordQuestion(body.id(), null, null, id == null ? null : id.value(), null, null);
        return as(secretary, () -> record.page(asked, secretary, 0, 99)).stream()
                .map(RecordEntry::deed)
                .toList();
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
    void a_letter_that_could_not_be_sent_waits_and_is_sent_once_it_can_be() {
        keycloak().mailBy("localhost", 1);
        var id = nominate();
        assertThat(as(secretary, () -> checking.check(id, secretary))).contains("membership.trouble.no-mail");
        assertThat(line(id).state()).isEqualTo(NominationState.CHECKED);
        assertThat(line(id).trouble()).isEqualTo("membership.trouble.no-mail");
        var account = keycloak().person(nominee.email()).path("id").asString();
        job.run();
        assertThat(line(id).state()).isEqualTo(NominationState.CHECKED);

        keycloak().mailBy("localhost", LETTERS.getSmtp().getPort());
        job.run();
        job.run();
        assertThat(line(id).state()).isEqualTo(NominationState.INVITED);
        assertThat(line(id).trouble()).isNull();
        assertThat(keycloak().person(nominee.email()).path("id").asString()).isEqualTo(account);
        assertThat(LETTERS.getReceivedMessages()).hasSize(1);
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
    void whoever_has_the_letter_can_decline_once_without_an_account() {
        var id = nominate();
        as(secretary, () -> checking.check(id, secretary));
        var key = declineKey(id);
        assertThat(accepting.open(key)).isPresent();
        accepting.decline(key, "No time");
        assertThat(line(id).state()).isEqualTo(NominationState.DECLINED);
        assertThat(line(id).reason()).isEqualTo("No time");
        assertThat(accepting.open(key)).isEmpty();
        assertThat(accepting.open(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> accepting.decline(key, "")).hasMessage("membership.refused.nomination-moved");
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
    }

    @Test
    void an_invitation_that_ran_out_gives_no_mandate() {
        var id = invited();
        var account = keycloak().idOf(nominee.email()).orElseThrow();
        runsOut(id);
        assertThat(line(id).state()).isEqualTo(NominationState.EXPIRED);
        assertThat(membership.roomsOf(signsIn(account, Affiliation.WORKERS))).isEmpty();
    }

    @Test
    void an_invitation_that_ran_out_is_sent_again_and_gives_one() {
        var id = invited();
        runsOut(id);
        assertThat(as(secretary, () -> checking.again(id, secretary))).isEmpty();
        var account = keycloak().idOf(nominee.email()).orElseThrow();
        assertThat(membership.roomsOf(signsIn(account, Affiliation.WORKERS))).hasSize(2);
    }

    @Test
    void what_is_withdrawn_gives_no_mandate() {
        var id = nominate();
        as(secretary, () -> checking.check(id, secretary));
        act(worker, () -> nominating.withdraw(id, worker));
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
        refused("membership.refused.nomination-moved", secretary, () -> checking.again(id, secretary));
    }

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
    void an_invitation_taken_up_after_the_last_day_gives_no_mandate_and_says_so() {
        var id = invited();
        council.as(
                secretary,
                () -> jdbc.sql("update membership.nomination set starts_on = ?, ends_on = ? where id = ?")
                        .param(FROM_TODAY.startsOn().minusDays(9))
                        .param(FROM_TODAY.startsOn().minusDays(1))
                        .param(id.value())
                        .update());
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
        assertThat(line(id).trouble()).isEqualTo("membership.trouble.term-over");
    }

    @Test
    void an_invitation_goes_with_its_organization_into_the_one_that_stays() {
        var id = invited();
        var body2 = council.convene();
        var stays = council.organization(body2.workers());
        act(secretary, () -> registry.merge(union, stays, secretary));
        assertThat(line(id).organization()).isEqualTo(stays);
        assertThat(as(secretary, () -> checking.again(id, secretary))).isEmpty();
        var account = keycloak().person(nominee.email());
        assertThat(account.at("/attributes/organizationKey/0").asString()).isEqualTo(union.toString());
        assertThat(membership.roomsOf(signsIn(account.path("id").asString(), Affiliation.WORKERS)))
                .hasSize(2);
    }

    @Test
    void one_that_ran_out_is_not_sent_again_beside_a_newer_one() {
        var id = invited();
        runsOut(id);
        nominate();
        refused("membership.refused.nominated-already", secretary, () -> checking.again(id, secretary));
        assertThat(line(id).state()).isEqualTo(NominationState.EXPIRED);
        assertThat(LETTERS.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_is_told_a_second_time_after_it_moved_on_asks_nobody() {
        var id = nominate();
        waitsFor(secretary, 1);
        as(secretary, () -> checking.check(id, secretary));
        waitsFor(secretary, 0);
        council.transacted(() -> {
            events.publishEvent(
                    new NominationMoved(id.value(), body.id().value(), worker.value(), NominationState.NOMINATED));
            return true;
        });
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                                .param("%" + id + "%")
                                .query(Long.class)
                                .single())
                .isZero());
        waitsFor(secretary, 0);
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

    private NominationId invited() {
        var id = nominate();
        assertThat(as(secretary, () -> checking.check(id, secretary))).isEmpty();
        return id;
    }

    private void runsOut(NominationId id) {
        council.as(
                secretary,
                () -> jdbc.sql("update membership.nomination set expires_at = now() where id = ?")
                        .param(id.value())
                        .update());
        job.run();
    }

    private void accountIsOpen(boolean open) {
        await().untilAsserted(() -> assertThat(
                        keycloak().person(nominee.email()).path("enabled").asBoolean())
                .isEqualTo(open));
    }

    private NominationId nominate() {
        return as(worker, () -> nominating.nominate(body.id(), union, nominee, FROM_TODAY, worker));
    }

    private MemberId signsIn(String subject, Affiliation side) {
        var name = membership.organization(union).orElseThrow().name();
        var claims = new SignInClaims(subject, "Zoé", "Martin", nominee.email(), Locale.FRENCH, side, name, null);
        var member = arrival.of(claims);
        accepting.signedIn(member);
        return member;
    }

    private NominationLine line(NominationId id) {
        return as(secretary, () -> nominations.list(body.id(), List.of(NominationState.values()), 0, 50, secretary))
                .stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID declineKey(NominationId id) {
        return council.as(
                secretary,
                () -> jdbc.sql("select decline_key from membership.nomination where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    private void waitsFor(MemberId member, int count) {
        await().untilAsserted(
                        () -> assertThat(as(member, () -> notices.waiting(50))).hasSize(count));
    }

    private static String letter() throws Exception {
        MimeMessage[] letters = LETTERS.getReceivedMessages();
        assertThat(letters).hasSize(1);
        return ((MimeMultipart) letters[0].getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static KeycloakAdmin keycloak() {
        return SharedServices.get().keycloakAdmin();
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }

    private static void act(MemberId member, Runnable deed) {
        as(member, () -> {
            deed.run();
            return true;
        });
    }

    private static void refused(String key, MemberId member, Runnable deed) {
        assertThatThrownBy(() -> act(member, deed)).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
