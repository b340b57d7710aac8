package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.trialogue.membership.SignedInAt;
import org.trialogue.membership.application.OwnSignIns;
import org.trialogue.membership.domain.SessionDigest;
import org.trialogue.membership.domain.SignInRows;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Sign-ins over several nodes, each of which watches over the sessions it holds. */
@WithCouncil
class SignInsTest {

    @Autowired
    Council council;

    @Autowired
    SignInRows rows;

    @Autowired
    OwnSignIns own;

    @Autowired
    Clock clock;

    /** A node of its own, with the session that it holds. */
    private final class Elsewhere {

        private final SessionsHere sessions = new SessionsHere();
        private final MockHttpSession session =
                new MockHttpSession(null, UUID.randomUUID().toString());
        private final SessionWatch watch = new SessionWatch(
                sessions, rows, new SessionProperties(Duration.ofHours(12), Duration.ofDays(90)), clock);

        Elsewhere() {
            sessions.sessionCreated(new HttpSessionEvent(session));
        }

        Elsewhere signedIn(MemberId member, String provider, Instant at) {
            rows.begin(SessionDigest.of(session.getId()), member, provider, "Firefox · Windows", at);
            return this;
        }

        boolean isOver() {
            watch.look();
            return session.isInvalid();
        }
    }

    @Test
    void a_member_sees_where_they_are_signed_in_and_signs_out_on_another_node() {
        var elena = council.someone(Affiliation.EMPLOYERS, "elena");
        var here = new Elsewhere().signedIn(elena, "p1", clock.instant());
        var there = new Elsewhere().signedIn(elena, "p2", clock.instant());
        assertThat(open(elena, here)).extracting(SignedInAt::here).containsExactlyInAnyOrder(true, false);
        var other = open(elena, here).stream()
                .filter(place -> !place.here())
                .findFirst()
                .orElseThrow();
        assertThat(end(elena, other)).isNotEqualTo(OwnSignIns.Outcome.OVER);
        assertThat(there.isOver()).isTrue();
        assertThat(here.isOver()).isFalse();
        assertThat(open(elena, here)).hasSize(1);
        assertThat(end(elena, other)).isEqualTo(OwnSignIns.Outcome.OVER);
    }

    @Test
    void nobody_sees_or_ends_another_members_sign_in() {
        var elena = council.someone(Affiliation.EMPLOYERS, "elena");
        var awa = council.someone(Affiliation.WORKERS, "awa");
        var elenas = new Elsewhere().signedIn(elena, "p1", clock.instant());
        var awas = new Elsewhere().signedIn(awa, "p2", clock.instant());
        var place = open(elena, elenas).getFirst();
        assertThat(Viewing.as(awa, () -> own.of(elena, elenas.session.getId()))).isEmpty();
        assertThat(Viewing.as(awa, () -> own.end(elena, place))).isEqualTo(OwnSignIns.Outcome.OVER);
        assertThat(Viewing.as(awa, () -> own.end(awa, place))).isEqualTo(OwnSignIns.Outcome.OVER);
        assertThat(elenas.isOver()).isFalse();
        assertThat(awas.isOver()).isFalse();
    }

    @Test
    void what_ends_at_the_identity_provider_ends_on_every_node() {
        var elena = council.someone(Affiliation.EMPLOYERS, "elena");
        var provider = UUID.randomUUID().toString();
        var stood = List.of(
                new Elsewhere().signedIn(elena, provider, clock.instant()),
                new Elsewhere().signedIn(elena, provider, clock.instant()));
        var another = new Elsewhere().signedIn(elena, "another", clock.instant());
        rows.endOfProvider(provider, clock.instant());
        assertThat(stood).allMatch(Elsewhere::isOver);
        assertThat(another.isOver()).isFalse();
    }

    @Test
    void however_busy_a_sign_in_lasts_no_longer_than_it_may() {
        var elena = council.someone(Affiliation.EMPLOYERS, "elena");
        var now = clock.instant();
        assertThat(new Elsewhere()
                        .signedIn(elena, "p", now.minus(Duration.ofHours(12).plusSeconds(1)))
                        .isOver())
                .isTrue();
        assertThat(new Elsewhere()
                        .signedIn(elena, "p", now.minus(Duration.ofHours(12).minusMinutes(1)))
                        .isOver())
                .isFalse();
    }

    @Test
    void it_is_noted_when_each_was_last_used() {
        var elena = council.someone(Affiliation.EMPLOYERS, "elena");
        var began = clock.instant().minus(Duration.ofHours(3));
        var here = new Elsewhere().signedIn(elena, "p", began);
        here.session.access();
        here.watch.note();
        assertThat(open(elena, here).getFirst().seen()).isAfter(began.plus(Duration.ofHours(2)));
    }

    @Test
    void who_has_not_signed_in_yet_is_let_be() {
        assertThat(new Elsewhere().isOver()).isFalse();
    }

    @Test
    void what_a_node_took_down_with_it_is_over_and_forgotten_in_time() {
        var elena = council.someone(Affiliation.EMPLOYERS, "elena");
        var now = clock.instant();
        var lost = new Elsewhere().signedIn(elena, "p", now.minus(Duration.ofDays(1)));
        var here = new Elsewhere().signedIn(elena, "p", now);
        rows.tidy(now.minus(Duration.ofHours(12)), now.minus(Duration.ofDays(90)), now);
        assertThat(open(elena, here)).hasSize(1);
        assertThat(lost.isOver()).isTrue();
        rows.tidy(now.minus(Duration.ofHours(12)), now.plusSeconds(1), now);
        assertThat(lost.session.isInvalid()).isTrue();
        assertThat(open(elena, here)).hasSize(1);
    }

    private List<SignedInAt> open(MemberId member, Elsewhere at) {
        return Viewing.as(member, () -> own.of(member, at.session.getId()));
    }

    private OwnSignIns.Outcome end(MemberId member, SignedInAt place) {
        return Viewing.as(member, () -> own.end(member, place));
    }
}
