package org.trialogue.membership.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.trialogue.membership.signin.KeycloakProperties;

/** The calls by which people are asked in, below the address of the realm. */
final class AdminApi {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Object>> ONE = new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final RestClient patient;
    private final AdminProperties account;
    private final AccessToken token;
    private final String realm;

    /** Waits for the answer to {@link #sendPatiently} for as long as is said, for others as long as the client does by itself. */
    AdminApi(
            RestClient.Builder http,
            KeycloakProperties keycloak,
            AdminProperties account,
            Clock clock,
            Duration patience) {
        this.http = http.build();
        this.patient = http.clone().requestFactory(factory(patience)).build();
        this.account = account;
        this.token = new AccessToken(this.http, keycloak.endpoint(keycloak.internalUrl(), "token"), account, clock);
        this.realm = keycloak.internalUrl() + "/admin/realms/" + keycloak.realm();
    }

    private static JdkClientHttpRequestFactory factory(Duration patience) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(patience);
        return factory;
    }

    boolean hasSecret() {
        return account.clientSecret() != null && !account.clientSecret().isBlank();
    }

    List<Map<String, Object>> list(String path, String gap) {
        var body = get(path, LIST, gap);
        return body == null ? List.of() : body;
    }

    Map<String, Object> one(String path, String gap) {
        var body = get(path, ONE, gap);
        return body == null ? Map.of() : body;
    }

    private <T> @Nullable T get(String path, ParameterizedTypeReference<T> type, String gap) {
        return http.get()
                .uri(realm + path, gap)
                .headers(head -> head.setBearerAuth(token.value()))
                .retrieve()
                .body(type);
    }

    void send(HttpMethod method, String path, Object content) {
        send(http, method, path, content);
    }

    /** The same for what takes its time, such as a letter that a mail server must take. */
    void sendPatiently(HttpMethod method, String path, Object content) {
        send(patient, method, path, content);
    }

    private void send(RestClient client, HttpMethod method, String path, Object content) {
        var bearer = token.value();
        client.method(method)
                .uri(URI.create(realm + path))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(head -> head.setBearerAuth(bearer))
                .body(content)
                .retrieve()
                .toBodilessEntity();
    }
}
