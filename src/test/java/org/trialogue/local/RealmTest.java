package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PORTAL = "http://localhost:4711";

    @Test
    void the_realm_says_where_to_sign_in() throws IOException {
        var discovery = JSON.readTree(
                Http.send(to("/.well-known/openid-configuration").build()).body());
        assertThat(discovery.path("issuer").asString()).isEqualTo(issuer());
        assertThat(discovery
                        .path("code_challenge_methods_supported")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("S256");
    }

    @Test
    void the_implicit_flow_is_refused() throws IOException {
        assertThat(refusal("response_type=token")).contains("unauthorized_client");
    }

    @Test
    void a_code_without_proof_of_possession_is_refused() throws IOException {
        assertThat(refusal("response_type=code&scope=openid"))
                .contains("invalid_request")
                .contains("code_challenge");
    }

    @Test
    void a_password_sent_to_the_portals_client_is_refused() throws IOException {
        var person = DemoPeople.all().getFirst();
        admin().ensure(person, shared("trialogue.local.demo-password"));
        var answer = token("grant_type=password&client_id=trialogue-portal&client_secret="
                + shared("spring.security.oauth2.client.registration.keycloak.client-secret")
                + "&username=" + encoded(person.email())
                + "&password=" + encoded(shared("trialogue.local.demo-password")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void the_portals_service_account_sees_people_and_groups_and_nothing_else() throws IOException {
        var token = JSON.readTree(token("grant_type=client_credentials&client_id=trialogue-admin&client_secret="
                                + shared("trialogue.keycloak.admin.client-secret"))
                        .body())
                .path("access_token")
                .asString();
        assertThat(admin(token, "/groups").body())
                .contains("/government", "/employers", "/workers", "/secretariat", "/partners");
        assertThat(admin(token, "/users?max=1").status()).isEqualTo(200);
        assertThat(admin(token, "/clients").status()).isEqualTo(403);
    }

    @Test
    void a_password_that_is_short_or_is_the_address_is_refused() throws IOException {
        var person = DemoPeople.all().getFirst();
        admin().ensure(person, shared("trialogue.local.demo-password"));
        for (var weak : new String[] {"elevenchars", person.email()}) {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(shared("trialogue.keycloak.url")
                            + "/admin/realms/trialogue/users/"
                            + admin().idOf(person.email()).orElseThrow()
                            + "/reset-password"))
                    .header("Authorization", "Bearer " + portalsToken())
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"type\": \"password\", \"value\": \"" + weak + "\"}"))
                    .build());
            assertThat(answer.status()).as(weak).isEqualTo(400);
            assertThat(answer.body()).contains("invalidPassword");
        }
    }

    private static String portalsToken() throws IOException {
        return JSON.readTree(token("grant_type=client_credentials&client_id=trialogue-admin&client_secret="
                                + shared("trialogue.keycloak.admin.client-secret"))
                        .body())
                .path("access_token")
                .asString();
    }

    @Test
    void the_loaders_token_carries_the_role_to_load_and_no_other() {
        var payload = new Tokens(SharedServices.get()).ofLoader().split("\\.")[1];
        var token = JSON.readTree(Base64.getUrlDecoder().decode(payload));
        assertThat(token.at("/realm_access/roles").valueStream().map(JsonNode::asString))
                .containsExactly("loader");
        assertThat(token.has("resource_access")).isFalse();
        assertThat(token.path("aud").asString()).isEqualTo("trialogue-portal");
    }

    @Test
    void an_account_keeps_the_country_of_its_organization() throws IOException {
        var person = DemoPeople.all().get(1);
        admin().ensure(person, shared("trialogue.local.demo-password"));
        var token = JSON.readTree(token("grant_type=client_credentials&client_id=trialogue-admin&client_secret="
                                + shared("trialogue.keycloak.admin.client-secret"))
                        .body())
                .path("access_token")
                .asString();
        var account = JSON.readTree(admin(token, "/users?exact=true&email=" + encoded(person.email()))
                .body());
        assertThat(account.at("/0/attributes/country/0").asString()).isEqualTo(person.country());
    }

    @Test
    void making_the_demo_people_twice_leaves_one_of_each() {
        var person = DemoPeople.all().getLast();
        admin().ensure(person, shared("trialogue.local.demo-password"));
        var first = admin().idOf(person.email());
        admin().ensure(person, shared("trialogue.local.demo-password"));
        assertThat(admin().idOf(person.email())).isPresent().isEqualTo(first);
    }

    private static String refusal(String parameters) throws IOException {
        admin().portalAt(PORTAL);
        var answer = Http.headers(to("/protocol/openid-connect/auth?client_id=trialogue-portal&redirect_uri="
                        + encoded(PORTAL + "/login/oauth2/code/keycloak") + "&" + parameters)
                .build());
        return answer.firstValue("location").orElse("no redirect");
    }

    private static Http.Answer token(String form) throws IOException {
        return Http.send(to("/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static Http.Answer admin(String token, String path) throws IOException {
        return Http.send(
                HttpRequest.newBuilder(URI.create(shared("trialogue.keycloak.url") + "/admin/realms/trialogue" + path))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private static KeycloakAdmin admin() {
        return SharedServices.get().keycloakAdmin();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(issuer() + path));
    }

    private static String issuer() {
        return shared("spring.security.oauth2.client.provider.keycloak.issuer-uri");
    }

    private static String shared(String property) {
        return SharedServices.get().property(property);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
