package org.trialogue.membership.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.signin.KeycloakProperties;

/** For how long the real Keycloak keeps what it writes down of sign-ins. */
class KeycloakEventsTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private long before;

    @BeforeEach
    void remember() {
        before = kept();
    }

    @AfterEach
    void asBefore() {
        keep(before);
    }

    @Test
    void the_realm_keeps_them_for_a_month() {
        assertThat(before).isEqualTo(A_MONTH.toSeconds());
    }

    @Test
    void what_is_kept_for_longer_is_kept_for_a_month_from_then_on() {
        keep(Duration.ofDays(90).toSeconds());
        events(at()).keepAtMost(A_MONTH);
        assertThat(kept()).isEqualTo(A_MONTH.toSeconds());
    }

    @Test
    void what_goes_earlier_goes_earlier() {
        keep(Duration.ofDays(7).toSeconds());
        events(at()).keepAtMost(A_MONTH);
        assertThat(kept()).isEqualTo(Duration.ofDays(7).toSeconds());
    }

    @Test
    void while_keycloak_is_away_it_is_to_be_tried_again() {
        assertThatThrownBy(() -> events("http://localhost:1").keepAtMost(A_MONTH))
                .isInstanceOf(IllegalStateException.class);
    }

    private static long kept() {
        return ((Number) api().one("/events/config", "").getOrDefault("eventsExpiration", 0)).longValue();
    }

    private static void keep(long seconds) {
        var configuration = new HashMap<>(api().one("/events/config", ""));
        configuration.put("eventsExpiration", seconds);
        api().send(HttpMethod.PUT, "/events/config", configuration);
    }

    private static KeycloakEvents events(String url) {
        return new KeycloakEvents(RestClient.builder(), keycloak(url), account(), Clock.systemUTC());
    }

    private static AdminApi api() {
        return new AdminApi(RestClient.builder(), keycloak(at()), account(), Clock.systemUTC(), Duration.ofSeconds(10));
    }

    private static KeycloakProperties keycloak(String url) {
        return new KeycloakProperties(url, url, SharedServices.get().property("trialogue.keycloak.realm"));
    }

    private static AdminProperties account() {
        var secret = SharedServices.get().springProperties().get("trialogue.keycloak.admin.client-secret");
        return new AdminProperties("trialogue-admin", secret);
    }

    private static String at() {
        return SharedServices.get().property("trialogue.keycloak.url");
    }
}
