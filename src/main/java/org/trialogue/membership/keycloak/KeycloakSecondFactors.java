package org.trialogue.membership.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.trialogue.membership.domain.SecondFactors;
import org.trialogue.membership.signin.KeycloakProperties;

/** Asks through Keycloak's Admin API that an account sets up a one-time password. */
@Component
class KeycloakSecondFactors implements SecondFactors {

    /** What Keycloak has the holder of the account do at the next sign-in. */
    static final String ACTION = "CONFIGURE_TOTP";

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakSecondFactors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AdminApi keycloak;
    private final boolean wanted;

    KeycloakSecondFactors(
            RestClient.Builder http,
            KeycloakProperties keycloak,
            AdminProperties account,
            Clock clock,
            @Value("${trialogue.second-factor:true}") boolean wanted) {
        this.keycloak = new AdminApi(http, keycloak, account, clock, PATIENCE);
        this.wanted = wanted;
    }

    @Override
    public void want(String subject) {
        if (!wanted || !keycloak.hasSecret()) return;
        try {
            ask(new InvitedAccount(keycloak.one("/users/{id}", subject)));
        } catch (HttpClientErrorException.NotFound gone) {
            LOG.debug("Account {} is gone", subject);
        } catch (HttpClientErrorException.BadRequest refused) {
            LOG.warn("Keycloak does not take it that account {} is asked for a second factor", subject, refused);
        } catch (RestClientException away) {
            throw new IllegalStateException("the account could not be asked for a second factor", away);
        }
    }

    private void ask(InvitedAccount account) {
        if (account.hasSecondFactor()) return;
        var actions = new LinkedHashSet<>(account.requiredActions());
        if (!actions.add(ACTION)) return;
        var changed = new HashMap<>(account.representation());
        changed.put("requiredActions", List.copyOf(actions));
        keycloak.send(HttpMethod.PUT, "/users/" + account.id(), changed);
    }
}
