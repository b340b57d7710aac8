package org.trialogue.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof.Missing;

class ProofTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final Proof proof = proof(true);

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_came_lately_goes_on() {
        signedIn(Duration.ofMinutes(14));
        assertThat(proof.toBegin(Capacity.TITULAR)).isEqualTo(Missing.NOTHING);
        goesOn(proof, Capacity.TITULAR);
    }

    @Test
    void what_was_begun_in_time_is_still_taken() {
        signedIn(Duration.ofMinutes(29));
        assertThat(proof.toBegin(Capacity.TITULAR)).isEqualTo(Missing.SIGN_IN);
        goesOn(proof, Capacity.TITULAR);
    }

    @Test
    void whoever_came_long_ago_proves_it_first() {
        signedIn(Duration.ofMinutes(30));
        assertThat(proof.toBegin(Capacity.TITULAR)).isEqualTo(Missing.SIGN_IN);
        asksFor(Proof.WANTED, proof, Capacity.TITULAR);
    }

    @Test
    void who_speaks_for_others_proves_it_by_two_factors_however_lately_they_came_by_one() {
        signedIn(Duration.ZERO);
        assertThat(Stream.of(Capacity.values()).filter(each -> proof.toBegin(each) == Missing.SECOND_FACTOR))
                .containsExactlyInAnyOrderElementsOf(EnumSet.of(
                        Capacity.SPOKESPERSON,
                        Capacity.GROUP_SECRETARY,
                        Capacity.CHAIR,
                        Capacity.VICE_CHAIR,
                        Capacity.SECRETARY));
        assertThatThrownBy(proof::demandTwice).isInstanceOf(Refusal.class).hasMessage(Proof.WANTED_TWICE);
        asksFor(Proof.WANTED_TWICE, proof, Capacity.CHAIR);
        goesOn(proof, Capacity.TITULAR);
    }

    @Test
    void who_came_by_two_factors_does_so_again_when_that_was_long_ago() {
        someone(Duration.ofMinutes(14)).twice().here();
        assertThat(proof.toBegin(Capacity.SECRETARY)).isEqualTo(Missing.NOTHING);
        goesOn(proof, Capacity.SECRETARY);
        someone(Duration.ofMinutes(30)).twice().here();
        assertThat(proof.toBegin(Capacity.SECRETARY)).isEqualTo(Missing.SECOND_FACTOR);
        asksFor(Proof.WANTED_TWICE, proof, Capacity.SECRETARY);
    }

    @Test
    void where_the_second_factor_is_off_a_fresh_sign_in_will_do() {
        signedIn(Duration.ZERO);
        goesOn(proof(false), Capacity.SECRETARY);
        signedIn(Duration.ofMinutes(30));
        asksFor(Proof.WANTED, proof(false), Capacity.SECRETARY);
    }

    @Test
    void whoever_is_nobody_proves_nothing() {
        asksFor(Proof.WANTED, proof, Capacity.TITULAR);
        Viewing.as(SomeoneSignedIn.at(NOW).memberId(), () -> {
            goesOn(proof, Capacity.SECRETARY);
            return true;
        });
    }

    private static Proof proof(boolean secondFactor) {
        return new Proof(new SignedIn(), secondFactor, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void goesOn(Proof proof, Capacity capacity) {
        assertThatCode(() -> proof.demand(capacity)).doesNotThrowAnyException();
    }

    private static void asksFor(String wanted, Proof proof, Capacity capacity) {
        assertThatThrownBy(() -> proof.demand(capacity))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(wanted));
    }

    private static void signedIn(Duration ago) {
        someone(ago).here();
    }

    private static SomeoneSignedIn someone(Duration ago) {
        return SomeoneSignedIn.at(NOW.minus(ago));
    }
}
