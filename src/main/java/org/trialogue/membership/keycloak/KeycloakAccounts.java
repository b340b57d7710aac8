package org.trialogue.membership.keycloak;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.trialogue.membership.domain.Accounts;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.signin.GroupPaths;
import org.trialogue.membership.signin.KeycloakProperties;

/** Reads accounts through Keycloak's Admin API. When Keycloak is away it finds no one, and says so in the log. */
@Component
@EnableConfigurationProperties(AdminProperties.class)
class KeycloakAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakAccounts.class);
    private static final ParameterizedTypeReference<List<User>> LIST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<KeycloakGroup>> GROUPS = new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final AdminProperties account;
    private final AccessToken token;
    private final String users;

    KeycloakAccounts(RestClient.Builder http, KeycloakProperties keycloak, AdminProperties account, Clock clock) {
        this.http = http.build();
        this.account = account;
        this.token = new AccessToken(this.http, keycloak.endpoint(keycloak.internalUrl(), "token"), account, clock);
        this.users = keycloak.internalUrl() + "/admin/realms/" + keycloak.realm() + "/users";
    }

    @Override
    public List<SignInClaims> matching(String typed, int from, int atMost) {
        return asked(() -> get(
                                users
                                        + "?briefRepresentation=false&enabled=true&first={first}&max={max}&search={typed}",
                                LIST,
                                from,
                                atMost,
                                typed)
                        .stream()
                        .map(this::claims)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<SignInClaims> find(String subject) {
        return asked(() -> claims(get(users + "/{subject}", User.class, subject)));
    }

    @Override
    public void remove(String subject) {
        if (!speaks()) throw new IllegalStateException("without a secret for the Admin API no account can be removed");
        try {
            http.delete()
                    .uri(users + "/{subject}", subject)
                    .headers(head -> head.setBearerAuth(token.value()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.NotFound gone) {
            LOG.debug("Account {} is gone already", subject);
        } catch (RestClientException away) {
            throw new IllegalStateException("the account could not be removed", away);
        }
    }

    private boolean speaks() {
        return account.clientSecret() != null && !account.clientSecret().isBlank();
    }

    private <T> Optional<T> asked(Supplier<T> question) {
        if (!speaks()) return Optional.empty();
        try {
            return Optional.of(question.get());
        } catch (RestClientException away) {
            LOG.warn("Keycloak's Admin API did not answer: {}", away.getMessage());
            return Optional.empty();
        }
    }

    private SignInClaims claims(User user) {
        var paths = get(users + "/{subject}/groups", GROUPS, user.id()).stream()
                .map(KeycloakGroup::path)
                .toList();
        return SignInClaims.of(
                        user.id(),
                        user.username(),
                        user.firstName(),
                        user.lastName(),
                        user.email(),
                        user.attribute("locale"),
                        GroupPaths.affiliation(paths),
                        user.attribute("organization"),
                        user.attribute("country"))
                .keyed(user.attribute("organizationKey"));
    }

    private <T> T get(String address, ParameterizedTypeReference<T> type, Object... gaps) {
        var body = http.get()
                .uri(address, gaps)
                .headers(head -> head.setBearerAuth(token.value()))
                .retrieve()
                .body(type);
        if (body == null) throw new RestClientException("an empty answer");
        return body;
    }

    private <T> T get(String address, Class<T> type, Object... gaps) {
        return get(address, ParameterizedTypeReference.forType(type), gaps);
    }

    private record KeycloakGroup(String path) {}

    private record User(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Map<String, List<String>> attributes) {

        private @Nullable String attribute(String name) {
            var values = attributes == null ? null : attributes.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }
    }
}
