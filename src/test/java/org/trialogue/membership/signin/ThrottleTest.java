package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.platform.security.PaceTest;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.ui.Texts;

class ThrottleTest {

    private final Throttle throttle =
            new Throttle(PaceTest.of(2, Duration.ofHours(1)), new SignedIn(), new TooOften(new Texts()));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /oauth2/authorization/keycloak",
        "GET, /login/oauth2/code/keycloak",
        "POST, /mail/unsubscribe/abc",
        "GET, /mail/confirm/abc",
        "GET, /collab/0b0e7a56-0000-0000-0000-000000000000"
    })
    void what_needs_no_sign_in_is_counted_by_address(String method, String path) throws Exception {
        for (int i = 0; i < 2; i++)
            assertThat(answer(method, path, "203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(answer(method, path, "203.0.113.7").getStatus()).isEqualTo(429);
        assertThat(answer(method, path, "203.0.113.8").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /texts/0b0e7a56-0000-0000-0000-000000000000/ticket",
        "POST, /texts/0b0e7a56-0000-0000-0000-000000000000/images",
        "GET, /texts/0b0e7a56-0000-0000-0000-000000000000/as/docx",
        "GET, /record/as/csv",
        "GET, /account/data",
        "GET, /coverage/as/csv",
        "GET, /crosswalk/as/csv",
        "GET, /gaps/as/csv",
        "GET, /gaps/as/svg",
        "GET, /plans/0b0e7a56-0000-0000-0000-000000000000/as/pdf",
        "GET, /plans/0b0e7a56-0000-0000-0000-000000000000/versions/as/csv",
        "GET, /plans/0b0e7a56-0000-0000-0000-000000000000/chain/as/csv",
        "GET, /commitments/0b0e7a56-0000-0000-0000-000000000000/indicators/as/csv",
        "GET, /plans/consultations/as/docx",
        "GET, /library/as/csv",
        "GET, /calendar/groups/0b0e7a56-0000-0000-0000-000000000000",
        "GET, /files/0b0e7a56-0000-0000-0000-000000000000"
    })
    void what_members_ask_for_is_counted_by_member(String method, String path) throws Exception {
        SomeoneSignedIn.at(Instant.EPOCH).here();
        for (int i = 0; i < 2; i++)
            assertThat(answer(method, path, "203.0.113." + i).getStatus()).isEqualTo(200);
        assertThat(answer(method, path, "203.0.113.9").getStatus()).isEqualTo(429);
        SomeoneSignedIn.at(Instant.EPOCH).here();
        assertThat(answer(method, path, "203.0.113.9").getStatus()).isEqualTo(200);
    }

    @Test
    void one_machine_with_many_addresses_is_one() throws Exception {
        for (int i = 0; i < 2; i++)
            assertThat(answer("GET", "/oauth2/authorization/keycloak", "2001:db8:1:2::" + i)
                            .getStatus())
                    .isEqualTo(200);
        assertThat(answer("GET", "/oauth2/authorization/keycloak", "2001:db8:1:2:ffff::9")
                        .getStatus())
                .isEqualTo(429);
        assertThat(answer("GET", "/oauth2/authorization/keycloak", "2001:db8:1:3::9")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void pages_are_not_counted() throws Exception {
        for (int i = 0; i < 50; i++)
            assertThat(answer("GET", "/workspaces", "203.0.113.7").getStatus()).isEqualTo(200);
    }

    @Test
    void a_person_reads_when_to_come_again_in_their_language() throws Exception {
        for (int i = 0; i < 2; i++) answer("GET", "/oauth2/authorization/keycloak", "203.0.113.7");
        var answer = answer("GET", "/oauth2/authorization/keycloak", "203.0.113.7");
        assertThat(answer.getContentAsString()).contains("<html lang=\"fr\">").contains("réessayez dans");
        assertThat(Integer.parseInt(String.valueOf(answer.getHeader("Retry-After"))))
                .isBetween(1, 3600);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private MockHttpServletResponse answer(String method, String path, String address)
            throws IOException, jakarta.servlet.ServletException {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        request.addHeader("Accept", "text/html");
        request.addPreferredLocale(Locale.FRENCH);
        var response = new MockHttpServletResponse();
        throttle.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
