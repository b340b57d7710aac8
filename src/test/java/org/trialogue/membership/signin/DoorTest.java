package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Setting;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.SharedServices;

/** The door as whoever comes finds it: what a page says to the browser, what a session's key is, and what is turned away; with the real Keycloak. */
class DoorTest extends Setting {

    private DemoPeople.Person person;

    @BeforeEach
    void known() {
        person = new DemoPeople.Person("Zoe", UUID.randomUUID().toString(), "fr", "/workers", "Union", "SN", "");
        var admin = SharedServices.get().keycloakAdmin();
        admin.portalAt(portal());
        admin.ensure(person, password());
    }

    @Test
    void a_page_loads_nothing_from_elsewhere_and_stands_in_no_frame() throws Exception {
        try (var walk = new Walk()) {
            var page = walk.get(portal() + SignInTrouble.AWAY).headers();
            assertThat(page.firstValue("Content-Security-Policy")).hasValue(ContentPolicy.DIRECTIVES);
            assertThat(page.firstValue("X-Frame-Options")).isPresent();
            assertThat(page.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void the_key_of_a_session_is_kept_from_scripts_other_sites_and_open_lines() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var behindTls = HttpRequest.newBuilder(URI.create(portal() + "/workspaces"))
                    .header("X-Forwarded-Proto", "https")
                    .build();
            var answer = http.send(behindTls, BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("JSESSIONID=")
                    .contains("HttpOnly", "SameSite=Lax", "Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void a_sign_in_changes_the_sessions_key_and_what_bears_no_token_is_refused() throws Exception {
        try (var walk = new Walk()) {
            var form = walk.get(portal() + "/workspaces");
            var before = walk.cookie(port, "JSESSIONID");
            var page = walk.signIn(form, person.email(), password());
            assertThat(page.uri().getPort()).isEqualTo(port);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(before).isNotEmpty();
            runsItsOwnScriptsAlone(page);
            assertThat(walk.cookie(port, "JSESSIONID")).isNotEmpty().isNotEqualTo(before);
            var forged = "/texts/" + UUID.randomUUID() + "/images";
            assertThat(walk.post(portal() + forged, "").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_wrong_password_is_counted_and_leads_to_the_form_again() throws Exception {
        try (var walk = new Walk()) {
            var form = walk.get(portal() + "/workspaces");
            var again = walk.signIn(form, person.email(), "not the password");
            assertThat(again.uri().getPort()).isNotEqualTo(port);
            assertThat(again.body()).contains("password");
            assertThat(SharedServices.get().keycloakAdmin().failures(person.email()))
                    .isOne();
        }
    }

    @Test
    void a_code_that_is_no_good_leads_to_a_page_that_says_so_and_not_round_and_round() throws Exception {
        try (var walk = new Walk()) {
            var strange = walk.get(portal() + "/login/oauth2/code/keycloak?code=none&state=none");
            assertThat(strange.statusCode()).isEqualTo(401);
            assertThat(walk.steps()).isZero();
            assertThat(strange.body()).contains("<html lang=\"fr\">", "La connexion n’a pas abouti");
            var form = walk.get(portal() + "/workspaces");
            var state = form.uri().getQuery().replaceAll(".*state=([^&]+).*", "$1");
            var wrong = walk.get(portal() + "/login/oauth2/code/keycloak?code=none&state=" + state);
            assertThat(walk.steps()).isZero();
            assertThat(wrong.body()).contains("<html lang=\"fr\">");
        }
    }

    @Test
    void while_the_sign_in_cannot_be_reached_that_is_said_in_the_readers_language() throws Exception {
        try (var walk = new Walk()) {
            var away = walk.get(portal() + SignInTrouble.AWAY);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(away.body()).contains("Le service de connexion ne répond pas");
        }
    }

    private static void runsItsOwnScriptsAlone(HttpResponse<String> page) {
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(policy).isEqualTo(ContentPolicy.ofPage(nonce));
        assertThat(policy.replaceAll(".*(script-src [^;]*);.*", "$1")).doesNotContain("unsafe-inline");
        assertThat(Pattern.compile("<script[^>]*>").matcher(page.body()).results())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.group()).contains("nonce=\"" + nonce + "\""));
    }

    private String portal() {
        return "http://localhost:" + port;
    }

    private static String password() {
        return SharedServices.get().property("trialogue.local.demo-password");
    }
}
