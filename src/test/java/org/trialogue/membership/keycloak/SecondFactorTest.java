package org.trialogue.membership.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.KeycloakAdmin;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.signin.KeycloakProperties;

/** Whoever comes to speak for others is asked for a second factor, at the real Keycloak. */
class SecondFactorTest {

    @Test
    void an_account_in_use_sets_up_a_second_factor_at_the_next_sign_in() {
        var person = new DemoPeople.Person("Zoe", UUID.randomUUID().toString(), "fr", "/workers", "Union", "SN", "");
        keycloak().ensure(person, SharedServices.get().property("trialogue.local.demo-password"));
        var subject = keycloak().idOf(person.email()).orElseThrow();
        factors(at(), true).want(subject);
        factors(at(), true).want(subject);
        var account = keycloak().person(person.email());
        assertThat(account.path("requiredActions")).hasSize(1);
        assertThat(account.path("requiredActions").get(0).asString()).isEqualTo("CONFIGURE_TOTP");
        assertThat(account.at("/attributes/organization/0").asString()).isEqualTo("Union");
        assertThat(keycloak().groupsOf(person.email())).contains("/workers");
    }

    @Test
    void an_account_that_is_gone_is_left_alone_and_one_that_cannot_be_reached_is_asked_again_later() {
        factors(at(), true).want(UUID.randomUUID().toString());
        factors("http://localhost:1", false).want("somebody");
        assertThatThrownBy(() -> factors("http://localhost:1", true).want("somebody"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static KeycloakSecondFactors factors(String url, boolean wanted) {
        var secret = SharedServices.get().springProperties().get("trialogue.keycloak.admin.client-secret");
        return new KeycloakSecondFactors(
                RestClient.builder(),
                new KeycloakProperties(url, url, SharedServices.get().property("trialogue.keycloak.realm")),
                new AdminProperties("trialogue-admin", secret),
                Clock.systemUTC(),
                wanted);
    }

    private static String at() {
        return SharedServices.get().property("trialogue.keycloak.url");
    }

    private static KeycloakAdmin keycloak() {
        return SharedServices.get().keycloakAdmin();
    }
}
