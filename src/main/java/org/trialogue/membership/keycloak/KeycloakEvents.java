package org.trialogue.membership.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException.Forbidden;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.trialogue.membership.domain.SignInEvents;
import org.trialogue.membership.signin.KeycloakProperties;

/** Shortens for how long Keycloak keeps the events of the realm. Its Admin API takes away those of everybody, or of nobody: never one person's. */
@Component
class KeycloakEvents implements SignInEvents {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakEvents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CONFIGURATION = "/events/config";
    private static final String KEPT = "eventsExpiration";

    private final AdminApi keycloak;

    KeycloakEvents(RestClient.Builder http, KeycloakProperties keycloak, AdminProperties account, Clock clock) {
        this.keycloak = new AdminApi(http, keycloak, account, clock, PATIENCE);
    }

    @Override
    public void keepAtMost(Duration longest) {
        if (!keycloak.hasSecret()) return;
        try {
            var configuration = new HashMap<>(keycloak.one(CONFIGURATION, ""));
            if (!isLonger(configuration.get(KEPT), longest)) return;
            configuration.put(KEPT, longest.toSeconds());
            keycloak.send(HttpMethod.PUT, CONFIGURATION, configuration);
        } catch (Forbidden refused) {
            LOG.warn("Keycloak does not let the portal say for how long events are kept: see docs/operations.md");
        } catch (RestClientException away) {
            throw new IllegalStateException("for how long events are kept could not be said", away);
        }
    }

    /** Kept for no time that is said means for ever. */
    private static boolean isLonger(@Nullable Object kept, Duration longest) {
        return !(kept instanceof Number seconds)
                || seconds.longValue() <= 0
                || seconds.longValue() > longest.toSeconds();
    }
}
