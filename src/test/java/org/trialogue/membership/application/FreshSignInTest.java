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
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SomeoneSignedIn;

/** A secretary who signed in an hour ago: each door that asks for more stays shut. */
@WithCouncil
class FreshSignInTest {

    @Autowired
    Council council;

    @Autowired
    Convening convening;

    @Autowired
    Checking checking;

    @Autowired
    Erasing erasing;

    @Autowired
    RoomKeeping keeping;

    @Autowired
    Membership membership;

    private Council.Body body;

    @BeforeEach
    void anHourAgo() {
        body = council.convene();
        new SomeoneSignedIn(
                        body.secretary().member(),
                        Affiliation.SECRETARIAT,
                        "Sam",
                        Instant.now().minusSeconds(3600))
                .here();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void no_mandate_is_given() {
        var term = new Term(Capacity.TITULAR, LocalDate.now(ZoneOffset.UTC), null);
        wanted(() -> convening.mandate(body.id(), UUID.randomUUID().toString(), term, body.secretary()));
    }

    @Test
    void no_mandate_is_ended() {
        wanted(() -> convening.end(body.id(), new MandateId(UUID.randomUUID()), body.secretary()));
    }

    @Test
    void nobody_is_invited() {
        var nomination = new NominationId(UUID.randomUUID());
        wanted(() -> checking.check(nomination, body.secretary().member()));
        wanted(() -> checking.again(nomination, body.secretary().member()));
    }

    @Test
    void nobody_is_forgotten() {
        wanted(() -> erasing.erase(body.workers().member(), body.secretary().member()));
    }

    @Test
    void nobody_is_let_into_a_room() {
        var keeper = body.secretary().member();
        var room = keeping.open(body.id(), new NewRoom(RoomKind.PARTNERS, "Partners", null), keeper);
        var partner = membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(body.partner().member()))
                .findFirst()
                .orElseThrow();
        wanted(() -> keeping.letIn(
                room, partner.mandate(), LocalDate.now(ZoneOffset.UTC).plusDays(9), keeper));
        assertThat(membership.roomsOf(body.partner().member())).doesNotContain(room);
    }

    private static void wanted(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(Proof.WANTED));
    }
}
