package org.trialogue.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.platform.Refusal;

class ProofTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final Proof proof = new Proof(new SignedIn(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_came_lately_goes_on() {
        signedIn(Duration.ofMinutes(14));
        assertThat(proof.isFresh()).isTrue();
        assertThatCode(proof::demand).doesNotThrowAnyException();
    }

    @Test
    void what_was_begun_in_time_is_still_taken() {
        signedIn(Duration.ofMinutes(29));
        assertThat(proof.isFresh()).isFalse();
        assertThatCode(proof::demand).doesNotThrowAnyException();
    }

    @Test
    void whoever_came_long_ago_proves_it_first() {
        signedIn(Duration.ofMinutes(30));
        assertThat(proof.isFresh()).isFalse();
        assertThatThrownBy(proof::demand)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(Proof.WANTED));
    }

    @Test
    void whoever_is_nobody_proves_nothing() {
        assertThatThrownBy(proof::demand).isInstanceOf(Refusal.class);
        assertThatCode(() -> Viewing.as(SomeoneSignedIn.at(NOW).memberId(), () -> {
                    proof.demand();
                    return true;
                }))
                .doesNotThrowAnyException();
    }

    private static void signedIn(Duration ago) {
        SomeoneSignedIn.at(NOW.minus(ago)).here();
    }
}
