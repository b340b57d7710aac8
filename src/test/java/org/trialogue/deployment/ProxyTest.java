package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes where, tried on a real nginx. */
@EnabledIf(
        value = "org.trialogue.deployment.Proxy#isInstalled",
        disabledReason = "nginx is not installed here, so the proxy is not tried")
class ProxyTest {

    private static final String SIGN_OUT = "/logout/connect/back-channel/keycloak";

    private final ProxyStand stand;

    ProxyTest(@TempDir Path folder) throws IOException {
        stand = ProxyStand.start(folder, "192.0.2.1");
    }

    @AfterEach
    void stop() throws Exception {
        stand.close();
    }

    @Test
    void a_visit_stays_on_the_node_that_answered_first() throws Exception {
        var nodes = new HashSet<String>();
        for (int visit = 0; visit < 20; visit++) {
            var first = stand.get("/");
            var cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).startsWith("visit=").endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
            for (var path : List.of("/login/oauth2/code/keycloak?code=1", "/VAADIN/push", "/workspaces")) {
                var next = stand.get(path, "Cookie", cookie.split(";", -1)[0]);
                assertThat(ProxyStand.node(next)).isEqualTo(ProxyStand.node(first));
                assertThat(next.headers().firstValue("Set-Cookie")).isEmpty();
            }
            nodes.add(ProxyStand.node(first));
        }
        assertThat(nodes).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void sockets_of_one_text_meet_on_one_node_whoever_opens_them() throws Exception {
        var nodes = new HashSet<String>();
        for (int text = 0; text < 20; text++) {
            var node = ProxyStand.node(stand.get("/collab/text-" + text));
            for (int member = 0; member < 3; member++) {
                var cookie = "visit=" + "%032x".formatted(member);
                assertThat(ProxyStand.node(stand.get("/collab/text-" + text, "Cookie", cookie)))
                        .isEqualTo(node);
            }
            nodes.add(node);
        }
        assertThat(nodes).containsExactlyInAnyOrder("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collab/a-text", "/VAADIN/push?v-r=push"})
    void a_socket_goes_through_both_ways(String path) throws Exception {
        try (var socket = Socketlike.open(stand.proxy().port(8080), path)) {
            assertThat(socket.status()).startsWith("HTTP/1.1 101");
            assertThat(socket.echo("typed")).isEqualTo("typed");
        }
    }

    @Test
    void an_address_of_ten_thousand_letters_goes_through() throws Exception {
        var query = "q=" + "%F0%9F%98%80".repeat(10_000);
        var answer = stand.get("/api/v1/search?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stand.received(answer).path()).endsWith(query);
    }

    @Test
    void with_one_node_away_the_other_answers() throws Exception {
        stand.one().close();
        for (int visit = 0; visit < 10; visit++) {
            assertThat(ProxyStand.node(stand.get("/"))).isEqualTo("two");
        }
    }

    @Test
    void while_no_node_answers_the_proxy_says_so_in_each_language() throws Exception {
        stand.one().close();
        stand.two().close();
        var address = HttpRequest.newBuilder(stand.address(8080, "/workspaces?page=2"));
        var answer = stand.client().send(address.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body())
                .contains("does not answer", "ne répond pas", "no responde", "<a href=\"\">")
                .doesNotContain("://");
    }

    @Test
    void while_keycloak_is_away_the_portal_says_so() throws Exception {
        stand.keycloak().close();
        var answer = stand.get("/auth/realms/trialogue/protocol/openid-connect/auth?client_id=trialogue-portal");
        assertThat(ProxyStand.node(answer)).isIn("one", "two");
        assertThat(stand.received(answer).path()).startsWith("/sign-in/away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workspaces", "/collab/a-text", "/VAADIN/push", "/auth/realms/trialogue/account"})
    void the_public_address_is_configured_and_not_believed_from_a_request(String path) throws Exception {
        var answer = stand.get(
                path, "X-Forwarded-Host", "evil.example.org", "X-Forwarded-For", "203.0.113.9", "Forwarded", "for=a");
        assertThat(stand.received(answer).headers())
                .containsEntry("host", "portal.example.org")
                .containsEntry("x-forwarded-host", "portal.example.org")
                .containsEntry("x-forwarded-proto", "https")
                .containsEntry("x-forwarded-port", "443")
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .doesNotContainKey("forwarded");
    }

    @Test
    void every_node_hears_of_a_sign_out_under_a_name_by_which_it_can_call_itself() throws Exception {
        stand.send(HttpRequest.newBuilder(stand.address(8081, SIGN_OUT))
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=abc")));
        for (var node : List.of(stand.one(), stand.two())) {
            var request = ProxyStand.received(node);
            assertThat(request.method() + " " + request.path()).isEqualTo("POST " + SIGN_OUT);
            assertThat(request.body()).isEqualTo("logout_token=abc");
            assertThat(request.headers())
                    .containsEntry("host", "localhost:8080")
                    .doesNotContainKey("x-forwarded-proto");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SIGN_OUT, "/actuator", "/actuator/env", "/auth/", "/auth/admin/", "/auth/realms/master/account"})
    void what_is_for_operators_is_not_there_for_others(String path) throws Exception {
        assertThat(stand.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void operators_reach_all_of_keycloak(@TempDir Path other) throws Exception {
        try (var open = ProxyStand.start(other, "127.0.0.0/8")) {
            assertThat(ProxyStand.node(open.get("/auth/admin/"))).isEqualTo("keycloak");
        }
    }

    @ParameterizedTest
    @CsvSource({"26, 200", "27, 413"})
    void an_attachment_of_25_megabytes_fits(int megabytes, int status) throws Exception {
        var answer = stand.send(HttpRequest.newBuilder(stand.address(8080, "/upload"))
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[megabytes << 20])));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void text_travels_compressed() throws Exception {
        var answer = stand.get("/", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void the_log_keeps_paths_and_neither_queries_nor_what_opens_an_address() throws Exception {
        for (var path : List.of(
                "/search?q=caucus",
                "/feeds/caucus",
                "//feeds/%63aucus",
                "/mail/unsubscribe/caucus",
                "/invitations/caucus")) stand.get(path);
        stand.proxy().close();
        assertThat(stand.proxy().log())
                .contains(
                        "GET /search 200", "GET /feeds/- 200", "GET /mail/unsubscribe/- 200", "GET /invitations/- 200")
                .doesNotContain("caucus");
    }
}
