package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.local.KeycloakAdmin;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.OrganizationId;
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

/** Somebody is nominated: the real database, the real Keycloak, and a mail server that keeps the letters. */
@WithCouncil
abstract class NominationSetting {

    static final GreenMail LETTERS = letters();
    static final Term FROM_TODAY = new Term(Capacity.TITULAR, LocalDate.now(ZoneOffset.UTC), null);

    @Autowired
    Council council;

    @Autowired
    Nominating nominating;

    @Autowired
    NominationReading nominations;

    @Autowired
    Checking checking;

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
    JdbcClient jdbc;

    Council.Body body;
    MemberId secretary;
    MemberId worker;
    OrganizationId union;
    Nominee nominee;

    @BeforeAll
    static void post() {
        keycloak().invitationsTo("http://localhost:8080");
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

    private static GreenMail letters() {
        var letters = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        letters.start();
        return letters;
    }

    NominationId invited() {
        var id = nominate();
        assertThat(as(secretary, () -> checking.check(id, secretary))).isEmpty();
        return id;
    }

    void runsOut(NominationId id) {
        council.as(
                secretary,
                () -> jdbc.sql("update membership.nomination set expires_at = now() where id = ?")
                        .param(id.value())
                        .update());
        job.run();
    }

    NominationId nominate() {
        return as(worker, () -> nominating.nominate(body.id(), union, nominee, FROM_TODAY, worker));
    }

    MemberId signsIn(String subject, Affiliation side) {
        var name = membership.organization(union).orElseThrow().name();
        var claims = new SignInClaims(subject, "Zoé", "Martin", nominee.email(), Locale.FRENCH, side, name, null);
        var member = arrival.of(claims);
        accepting.signedIn(member);
        return member;
    }

    NominationLine line(NominationId id) {
        return as(secretary, () -> nominations.list(body.id(), List.of(NominationState.values()), 0, 50, secretary))
                .stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    UUID declineKey(NominationId id) {
        return council.as(
                secretary,
                () -> jdbc.sql("select decline_key from membership.nomination where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    void waitsFor(MemberId member, int count) {
        await().untilAsserted(
                        () -> assertThat(as(member, () -> notices.waiting(50))).hasSize(count));
    }

    static KeycloakAdmin keycloak() {
        return SharedServices.get().keycloakAdmin();
    }

    static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }

    static void act(MemberId member, Runnable deed) {
        as(member, () -> {
            deed.run();
            return true;
        });
    }

    static void refused(String key, MemberId member, Runnable deed) {
        assertThatThrownBy(() -> act(member, deed)).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
