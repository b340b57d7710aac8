package org.trialogue.membership.keycloak;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException.NotFound;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.trialogue.membership.domain.ProviderSessions;
import org.trialogue.membership.signin.KeycloakProperties;

/** Ends sessions through Keycloak's Admin API. */
@Component
class KeycloakSessions implements ProviderSessions {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakSessions.class);

    private final RestClient http;
    private final AdminProperties account;
    private final AccessToken token;
    private final String sessions;

    KeycloakSessions(RestClient.Builder http, KeycloakProperties keycloak, AdminProperties account, Clock clock) {
        this.http = http.build();
        this.account = account;
        this.token = new AccessToken(this.http, keycloak.endpoint(keycloak.internalUrl(), "token"), account, clock);
        this.sessions = keycloak.internalUrl() + "/admin/realms/" + keycloak.realm() + "/sessions/{session}";
    }

    @Override
    public boolean end(String session) {
        if (account.clientSecret() == null || account.clientSecret().isBlank()) return false;
        try {
            http.delete()
                    .uri(sessions, session)
                    .headers(head -> head.setBearerAuth(token.value()))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (NotFound over) {
            return true;
        } catch (RestClientException away) {
            LOG.warn("Keycloak's Admin API did not end a session: {}", away.getMessage());
            return false;
        }
    }
}
