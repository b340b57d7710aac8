package org.trialogue.membership.keycloak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.CannotInvite;
import org.trialogue.membership.domain.Invitation;
import org.trialogue.membership.signin.KeycloakProperties;
import org.trialogue.platform.Affiliation;

/** What an invitation comes to while Keycloak is away, or where the portal may not make accounts. */
class AwayTest {

    private static final String NOWHERE = "http://localhost:1";

    @Test
    void while_keycloak_is_away_the_letter_waits() {
        assertThatThrownBy(() -> invitations("secret").reach(invitation()))
                .isInstanceOf(CannotInvite.class)
                .hasMessage("membership.trouble.away");
    }

    @Test
    void without_a_secret_it_is_said_what_is_missing() {
        assertThatThrownBy(() -> invitations(null).reach(invitation()))
                .isInstanceOf(CannotInvite.class)
                .hasMessage("membership.trouble.no-secret");
    }

    private static KeycloakInvitations invitations(@Nullable String secret) {
        return new KeycloakInvitations(
                RestClient.builder(),
                new KeycloakProperties(NOWHERE, NOWHERE, "trialogue"),
                new AdminProperties("trialogue-admin", secret),
                Clock.systemUTC(),
                "http://localhost:8080/");
    }

    private static Invitation invitation() {
        return new Invitation(
                new Nominee("Zoé", "Martin", "zoe@example.org", Locale.FRENCH),
                null,
                null,
                Affiliation.WORKERS,
                List.of("Union"),
                List.of(UUID.randomUUID().toString()),
                "SN",
                new WorkingGroupId(UUID.randomUUID()),
                "Group",
                UUID.randomUUID(),
                false,
                Duration.ofDays(14));
    }
}
