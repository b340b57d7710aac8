package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.plans.domain.FeedToken;
import org.trialogue.platform.MemberId;

/** The addresses of the portal, asked by those of the small table: signed in, by a script of theirs, or by their calendar. */
final class NearWeb {

    private final Web web;
    private final Function<NearRole, MemberId> people;
    private final Function<NearRole, String> tokens;

    NearWeb(WebApplicationContext portal, Function<NearRole, MemberId> people, Function<NearRole, String> tokens) {
        this.web = new Web(portal, role -> {
            throw new UnsupportedOperationException("only who is in the small table");
        });
        this.people = people;
        this.tokens = tokens;
    }

    /** Whether an address answers whoever is signed in. */
    NearAttempts.Attempt shows(String pattern, Object... variables) {
        return answers(web.get(pattern, variables));
    }

    /** Whether an address takes something from whoever is signed in. */
    NearAttempts.Attempt takes(String pattern, UnaryOperator<MockHttpServletRequestBuilder> with, Object... variables) {
        return answers(web.post(pattern, request -> with.apply(request).with(csrf()), variables));
    }

    private NearAttempts.Attempt answers(Web.Address address) {
        return role -> {
            var status = signedIn(role, address).getStatus();
            assertThat(status).isIn(200, 201, 403, 404, 422);
            return status < 300;
        };
    }

    /** Whether there is a line in a table that is there for everybody. */
    NearAttempts.Attempt lists(String pattern, Object... variables) {
        var address = web.get(pattern, variables);
        return role -> {
            var answer = signedIn(role, address);
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getContentAsString().lines().count() > 1;
        };
    }

    /** Whether a script is answered something that has a key in it. */
    NearAttempts.Attempt says(Object key, String pattern, Object... variables) {
        var address = web.get(pattern, variables);
        return role -> {
            var answer = web.script(tokens.apply(role), address);
            assertThat(answer.getStatus()).isIn(200, 404);
            return answer.getStatus() == 200 && answer.getContentAsString().contains(key.toString());
        };
    }

    /** Whether a calendar fetches something with such words in it. */
    boolean fetches(FeedToken token, String words) throws Exception {
        var answer = web.anybody(web.get("/feeds/{token}", token.text()));
        return answer.getContentAsString().replace("\r\n ", "").contains(words);
    }

    private MockHttpServletResponse signedIn(NearRole role, Web.Address address) throws Exception {
        return web.signedIn(people.apply(role), role.side(), address);
    }
}
