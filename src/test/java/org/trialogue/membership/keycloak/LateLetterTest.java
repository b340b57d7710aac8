package org.trialogue.membership.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Invitation;
import org.trialogue.membership.domain.Invitations.Letter;
import org.trialogue.membership.domain.Reached;
import org.trialogue.membership.signin.KeycloakProperties;
import org.trialogue.platform.Affiliation;

/** A provider that has an account at once, and does not say in time whether the letter went out. */
class LateLetterTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer provider;
    private String address;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(threads);
        provider.createContext("/", this::answer);
        provider.start();
        address = "http://localhost:" + provider.getAddress().getPort();
    }

    @AfterEach
    void close() {
        over.countDown();
        provider.stop(0);
        threads.close();
    }

    @Test
    void a_letter_without_an_answer_in_time_counts_as_sent_perhaps() {
        var invitations = invitations();
        var account = invitations.reach(invitation());
        assertThat(account).isEqualTo(new Reached("them", false));
        assertThat(invitations.write(account.subject(), invitation())).isEqualTo(Letter.PERHAPS_SENT);
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var path = asked.getRequestURI().getPath();
            if (path.endsWith("/execute-actions-email")) over.await();
            var user = "{\"id\": \"them\", \"enabled\": true}";
            var body = switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "token" -> "{\"access_token\": \"t\", \"expires_in\": 60}";
                case "groups" -> "[{\"path\": \"/workers\"}]";
                case "users" -> "[" + user + "]";
                default -> user;
            };
            asked.getResponseHeaders().add("Content-Type", "application/json");
            asked.sendResponseHeaders(200, 0);
            asked.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private KeycloakInvitations invitations() {
        var api = new AdminApi(
                RestClient.builder(),
                new KeycloakProperties(address, address, "trialogue"),
                new AdminProperties("trialogue-admin", "secret"),
                Clock.systemUTC(),
                Duration.ofMillis(200));
        return new KeycloakInvitations(api, "http://localhost:8080");
    }

    private static Invitation invitation() {
        return new Invitation(
                new Nominee("Zoé", "Martin", "zoe@example.org", Locale.FRENCH),
                null,
                null,
                Affiliation.WORKERS,
                List.of("Union"),
                List.of("key"),
                "SN",
                new WorkingGroupId(UUID.randomUUID()),
                "Group",
                UUID.randomUUID(),
                false,
                Duration.ofDays(14));
    }
}
