package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.SomeoneSignedIn;

/** The addresses of the portal, asked by somebody who is signed in, by a script, or by anybody; it remembers which were tried. */
final class Web {

    private final MockMvc portal;
    private final Function<Role, MemberId> people;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> tried = new TreeSet<>();
    private final AtomicInteger places = new AtomicInteger();

    Web(WebApplicationContext portal, Function<Role, MemberId> people) {
        this.portal = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        this.people = people;
    }

    /** An address with what fills it. */
    record Address(
            HttpMethod method, String pattern, UnaryOperator<MockHttpServletRequestBuilder> with, Object... variables) {

        MockHttpServletRequestBuilder request() {
            return with.apply(MockMvcRequestBuilders.request(method, pattern, variables));
        }

        /** As it stands in the list of addresses. */
        String named() {
            return method + " " + pattern.replaceFirst("\\?.*", "");
        }
    }

    /** What was tried, as it stands in the list of addresses. */
    Set<String> tried() {
        return tried;
    }

    Address get(String pattern, Object... variables) {
        return kept(new Address(HttpMethod.GET, pattern, UnaryOperator.identity(), variables));
    }

    /** An address of a library that the portal is built on, which is in no list. */
    Address unlisted(String pattern) {
        return new Address(HttpMethod.GET, pattern, UnaryOperator.identity());
    }

    Address post(String pattern, UnaryOperator<MockHttpServletRequestBuilder> with, Object... variables) {
        return kept(new Address(HttpMethod.POST, pattern, with, variables));
    }

    Address patch(String pattern, UnaryOperator<MockHttpServletRequestBuilder> with, Object... variables) {
        return kept(new Address(HttpMethod.PATCH, pattern, with, variables));
    }

    private Address kept(Address address) {
        listed.add(address.named());
        return address;
    }

    /** Whether an address answers whoever is signed in. */
    Attempts.Attempt shows(Address address) {
        return role -> answered(role, signedIn(role, address)).getStatus() < 300;
    }

    Attempts.Attempt shows(String pattern, Object... variables) {
        return shows(get(pattern, variables));
    }

    /** Whether there is a line in a table that is there for everybody. */
    Attempts.Attempt lists(String pattern, Object... variables) {
        var address = get(pattern, variables);
        return role -> {
            var answer = answered(role, signedIn(role, address));
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getContentAsString().lines().count() > 1;
        };
    }

    /** Whether an address takes something from whoever is signed in. */
    Attempts.Attempt takes(String pattern, UnaryOperator<MockHttpServletRequestBuilder> with, Object... variables) {
        return shows(post(pattern, request -> with.apply(request).with(csrf()), variables));
    }

    /** What an address answers somebody who is signed in. */
    MockHttpServletResponse signedIn(Role role, Address address) throws Exception {
        return signedIn(people.apply(role), role.side(), address);
    }

    /** The same of a member of a side. */
    MockHttpServletResponse signedIn(MemberId member, Affiliation side, Address address) throws Exception {
        var someone = new SomeoneSignedIn(member, side, "Ada", Instant.now());
        var token = new TestingAuthenticationToken(someone, null, "ROLE_" + side.name());
        return asked(address, address.request().with(authentication(token)));
    }

    /** What an address answers a script; an empty token is not sent. */
    MockHttpServletResponse script(String token, Address address) throws Exception {
        var request = address.request();
        return asked(address, token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    /** What an address answers anybody. */
    MockHttpServletResponse anybody(Address address) throws Exception {
        return asked(address, address.request());
    }

    /** The answer to somebody, in which no word of the caucus is unless it is theirs. */
    static MockHttpServletResponse answered(Role role, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isIn(200, 201, 302, 403, 404, 422);
        if (!role.inCaucus())
            assertThat(Secret.isIn(answer.getContentAsByteArray()))
                    .as("%s is answered a word of the caucus: %s", role.title(), answer.getContentAsString())
                    .isFalse();
        for (var head : answer.getHeaderNames()) Attempts.quiet(role, answer.getHeaders(head));
        return answer;
    }

    /** Each comes from another place: how often one place may ask is another matter. */
    private MockHttpServletResponse asked(Address address, MockHttpServletRequestBuilder request) throws Exception {
        if (listed.contains(address.named())) tried.add(address.named());
        var place = places.incrementAndGet();
        var placed = request.with(sent -> {
            sent.setRemoteAddr("10.9." + place / 250 + "." + (1 + place % 250));
            return sent;
        });
        return portal.perform(placed).andReturn().getResponse();
    }
}
