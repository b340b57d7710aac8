package org.trialogue.membership.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The token the Admin API wants, fetched again shortly before it ends. */
final class AccessToken {

    private static final int SPARE_SECONDS = 20;

    private final RestClient http;
    private final String address;
    private final AdminProperties account;
    private final Clock clock;
    private @Nullable Held held;

    AccessToken(RestClient http, String address, AdminProperties account, Clock clock) {
        this.http = http;
        this.address = address;
        this.account = account;
        this.clock = clock;
    }

    synchronized String value() {
        var now = clock.instant();
        if (held == null || !now.isBefore(held.until())) held = fetched(now);
        return held.token();
    }

    private Held fetched(Instant now) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", account.clientId());
        form.add("client_secret", account.clientSecret());
        var answer = http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null) throw new IllegalStateException("Keycloak answered without a token");
        return new Held(answer.token(), now.plusSeconds(answer.seconds() - SPARE_SECONDS));
    }

    private record Held(String token, Instant until) {}

    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}
}
