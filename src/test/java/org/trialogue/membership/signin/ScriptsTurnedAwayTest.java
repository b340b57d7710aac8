package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.trialogue.platform.security.Pace;
import org.trialogue.platform.security.PaceTest;
import tools.jackson.databind.json.JsonMapper;

/** What scripts are answered that come with a bad token, too often, or with a request that no address takes. */
class ScriptsTurnedAwayTest {

    private final Pace pace = PaceTest.of(2, Duration.ofHours(1));
    private final ScriptProblems problems = new ScriptProblems(new JsonMapper(), pace);

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void bad_tokens_are_counted_by_address() throws Exception {
        for (int i = 0; i < 2; i++)
            assertThat(notTaken("203.0.113.7", new InvalidBearerTokenException("no"))
                            .getStatus())
                    .isEqualTo(401);
        var tooOften = notTaken("203.0.113.7", new InvalidBearerTokenException("no"));
        assertThat(tooOften.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(tooOften.getHeader("Retry-After"))))
                .isBetween(1, 3600);
        assertThat(notTaken("203.0.113.8", new InvalidBearerTokenException("no"))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void a_good_token_is_taken_from_where_many_bad_ones_came() throws Exception {
        try (var portal = new GenericWebApplicationContext(new MockServletContext())) {
            portal.registerBean(ScriptProblems.class, () -> problems);
            portal.registerBean(CallersPace.class, () -> new CallersPace(pace, problems));
            portal.registerBean(JwtDecoder.class, () -> ScriptsTurnedAwayTest::looked);
            new AnnotatedBeanDefinitionReader(portal).register(Doors.class, ApiDoor.class);
            portal.refresh();
            var door = portal.getBean("springSecurityFilterChain", Filter.class);
            assertThat(IntStream.range(0, 5).map(number -> with("bad", door))).containsExactly(401, 401, 429, 429, 429);
            assertThat(with("good", door)).isEqualTo(200);
        }
    }

    @Test
    void what_needs_no_token_is_counted_by_address_and_everything_else_needs_one() {
        try (var portal = new GenericWebApplicationContext(new MockServletContext())) {
            portal.registerBean(ScriptProblems.class, () -> problems);
            portal.registerBean(CallersPace.class, () -> new CallersPace(pace, problems));
            portal.registerBean(JwtDecoder.class, () -> ScriptsTurnedAwayTest::looked);
            new AnnotatedBeanDefinitionReader(portal).register(Doors.class, ApiDoor.class);
            portal.refresh();
            var door = portal.getBean("springSecurityFilterChain", Filter.class);
            assertThat(without(door, "GET", "/oai", "203.0.113.7")).isEqualTo(200);
            assertThat(without(door, "GET", "/api/v1/feeds/practices", "203.0.113.7"))
                    .isEqualTo(200);
            assertThat(without(door, "POST", "/oai", "203.0.113.7")).isEqualTo(429);
            assertThat(without(door, "POST", "/oai", "203.0.113.8")).isEqualTo(200);
            assertThat(without(door, "POST", "/api/v1/feeds/practices", "203.0.113.9"))
                    .isEqualTo(401);
            assertThat(without(door, "GET", "/api/v1/practices", "203.0.113.9")).isEqualTo(401);
        }
    }

    @Test
    void a_token_that_cannot_be_looked_at_is_no_bad_one() throws Exception {
        for (int i = 0; i < 5; i++) {
            var answer = notTaken("203.0.113.7", new AuthenticationServiceException("no keys"));
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        }
        assertThat(notTaken("203.0.113.7", new InvalidBearerTokenException("no"))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void whoever_makes_keys_up_is_turned_away_after_a_while() throws Exception {
        var madeUp = new AuthenticationServiceException("no key", new RateLimitReachedException());
        assertThat(notTaken("203.0.113.21", madeUp).getStatus()).isEqualTo(503);
        var status = 503;
        for (int i = 0; i < 100 && status == 503; i++)
            status = notTaken("203.0.113.21", madeUp).getStatus();
        assertThat(status).isEqualTo(429);
    }

    @Test
    void the_search_is_counted_apart_from_the_rest() throws Exception {
        for (int i = 0; i < 2; i++)
            assertThat(asked("/api/v1/search", "203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(asked("/api/v1/search", "203.0.113.9").getStatus()).isEqualTo(429);
        assertThat(asked("/api/v1/practices", "203.0.113.7").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/search", "/api;a=b/v1", "//api/v1/search"})
    void an_error_outside_of_the_addresses_is_a_problem(String path) throws Exception {
        var refused = through(path, (request, response) -> ((HttpServletResponse) response).sendError(400, "secret"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"status\":400").doesNotContain("secret");
        var failed = through(path, (request, response) -> {
            response.getWriter().write("half an answer");
            throw new IllegalStateException("secret");
        });
        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(failed.getContentAsString()).contains("\"status\":500").doesNotContain("half", "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apidoc", "/texts/api", "/"})
    void other_errors_are_left_to_the_pages(String path) throws Exception {
        var refused = through(path, (request, response) -> ((HttpServletResponse) response).sendError(404, "gone"));
        assertThat(refused.getErrorMessage()).isEqualTo("gone");
    }

    private MockHttpServletResponse through(String path, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        new ScriptErrors(problems).doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }

    private MockHttpServletResponse notTaken(String address, AuthenticationException why) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/search");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        problems.notTaken(request, response, why);
        return response;
    }

    private static int with(String token, Filter door) {
        var request = new MockHttpServletRequest("GET", "/api/v1/practices");
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("Authorization", "Bearer " + token);
        return answered(request, door);
    }

    private static int without(Filter door, String method, String path, String address) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return answered(request, door);
    }

    /** The way of a request through the door of scripts, as it stands in the portal. */
    private static int answered(MockHttpServletRequest request, Filter door) {
        var response = new MockHttpServletResponse();
        try {
            door.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return response.getStatus();
    }

    private static Jwt looked(String token) {
        if (token.equals("good")) return good();
        throw new BadJwtException("no");
    }

    private static Jwt good() {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("somebody")
                .expiresAt(Instant.MAX)
                .build();
    }

    /** What builds doors. */
    @EnableWebSecurity
    static class Doors {}

    private MockHttpServletResponse asked(String path, String address) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(good(), List.of()));
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        new CallersPace(pace, problems).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
