package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SomeoneSignedIn;

/** People who signed in this very moment, by a password alone: each door that asks for two factors stays shut. */
@WithCouncil
@TestPropertySource(properties = "trialogue.second-factor=true")
class TwoFactorsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Term TERM = new Term(Capacity.TITULAR, TODAY, null);

    @Autowired
    Council council;

    @Autowired
    Convening convening;

    @Autowired
    Succession succession;

    @Autowired
    Deputizing deputizing;

    @Autowired
    Copying copying;

    @Autowired
    Checking checking;

    @Autowired
    Erasing erasing;

    @Autowired
    LettingIn letting;

    @Autowired
    RoomKeeping keeping;

    @Autowired
    Membership membership;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void no_mandate_is_given_handed_over_or_ended() {
        var held = mandate(body.colleague());
        var newcomer = council.subject(council.someone(Affiliation.WORKERS, "newcomer"));
        var secretary = comes(body.secretary());
        wantedTwice(() -> convening.mandate(body.id(), newcomer, TERM, body.secretary()));
        wantedTwice(() -> succession.handOver(body.id(), held, newcomer, secretary));
        wantedTwice(() -> convening.end(body.id(), held, body.secretary()));
        assertThat(mandate(body.colleague())).isEqualTo(held);
    }

    @Test
    void nobody_is_named_a_deputy_and_no_people_are_copied() {
        var held = mandate(body.colleague());
        var secretary = comes(body.secretary());
        wantedTwice(() -> deputizing.name(body.id(), held, null, secretary));
        wantedTwice(() -> copying.copy(body.id(), "Copy " + body.id(), true, secretary));
    }

    @Test
    void nobody_is_invited_and_nobody_is_forgotten() {
        var nomination = new NominationId(UUID.randomUUID());
        var secretary = comes(body.secretary());
        wantedTwice(() -> checking.check(nomination, secretary));
        wantedTwice(() -> checking.again(nomination, secretary));
        wantedTwice(() -> erasing.erase(body.workers().member(), secretary));
    }

    @Test
    void nobody_is_let_into_a_caucus_whoever_of_its_side_says_yes() {
        var newcomer = council.someone(Affiliation.WORKERS, "newcomer");
        var waiting = council.as(
                body.secretary(),
                () -> convening.mandate(body.id(), council.subject(newcomer), TERM, body.secretary()));
        var spokesperson = comes(body.workers());
        wantedTwice(() -> letting.letIn(body.id(), waiting, spokesperson));
        leave();
        council.as(body.secretary(), () -> {
            council.ends(body, mandate(body.workers()));
            return true;
        });
        var adviser = comes(body.colleague());
        wantedTwice(() -> letting.letIn(body.id(), waiting, adviser));
        leave();
        assertThat(membership.roomsOf(newcomer)).doesNotContain(caucus());
    }

    @Test
    void no_secretary_is_a_guest_in_a_caucus() {
        var guest = mandate(body.secretary());
        var caucus = caucus();
        var spokesperson = comes(body.workers());
        wantedTwice(() -> keeping.invite(caucus, guest, TODAY.plusDays(1), spokesperson));
        leave();
        assertThat(membership.roomsOf(body.secretary().member())).doesNotContain(caucus);
    }

    @Test
    void nobody_is_let_into_a_room_that_members_opened() {
        var across = new NewRoom(RoomKind.BILATERAL, "Before the sitting", mandate(body.employers()));
        var room = council.as(
                body.workers(),
                () -> keeping.open(body.id(), across, body.workers().member()));
        var colleague = mandate(body.colleague());
        var spokesperson = comes(body.workers());
        wantedTwice(() -> keeping.letIn(room, colleague, spokesperson));
        leave();
        assertThat(membership.roomsOf(body.colleague().member())).doesNotContain(room);
    }

    private static MemberId comes(Acting acting) {
        return new SomeoneSignedIn(acting.member(), acting.affiliation(), "Sam", Instant.now())
                .here()
                .memberId();
    }

    private MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private RoomId caucus() {
        return membership.roomsIn(body.id()).stream()
                .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    private static void wantedTwice(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(Proof.WANTED_TWICE));
    }
}
