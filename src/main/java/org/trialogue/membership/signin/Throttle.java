package org.trialogue.membership.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Origin;
import org.trialogue.platform.security.Pace;
import org.trialogue.platform.security.SignedIn;

/**
 * Turns requests away that come too often, by member where somebody is signed in and by address where that is the point. The pages of the
 * portal itself are not counted; what they ask for is, where it is asked.
 */
@Component
class Throttle extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder AT = PathPatternRequestMatcher.withDefaults();

    private static final List<Rule> RULES = List.of(
            new Rule(AT.matcher("/oauth2/authorization/*"), Limit.SIGN_IN, true),
            new Rule(AT.matcher("/login/oauth2/code/*"), Limit.SIGN_IN, true),
            new Rule(AT.matcher("/mail/**"), Limit.MAIL_LINK, true),
            new Rule(AT.matcher("/feeds/*"), Limit.FEED, true),
            new Rule(AT.matcher("/public/**"), Limit.PUBLIC, true),
            new Rule(AT.matcher("/collab/*"), Limit.SOCKET, true),
            new Rule(AT.matcher(HttpMethod.POST, "/texts/*/ticket"), Limit.TICKET, false),
            new Rule(AT.matcher(HttpMethod.POST, "/texts/*/images"), Limit.UPLOAD, false),
            new Rule(AT.matcher("/texts/*/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/record/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/practices/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/practices/*/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/plans/*/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/plans/*/*/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/commitments/*/*/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/coverage/as/csv"), Limit.EXPORT, false),
            new Rule(AT.matcher("/crosswalk/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/ratifications/as/csv"), Limit.EXPORT, false),
            new Rule(AT.matcher("/gaps/as/*"), Limit.EXPORT, false),
            new Rule(AT.matcher("/library/as/csv"), Limit.EXPORT, false),
            new Rule(AT.matcher("/calendar/**"), Limit.EXPORT, false),
            new Rule(AT.matcher("/account/data"), Limit.EXPORT, false),
            new Rule(AT.matcher("/files/*"), Limit.FILE, false));

    private final Pace pace;
    private final SignedIn signedIn;
    private final TooOften page;

    Throttle(Pace pace, SignedIn signedIn, TooOften page) {
        this.pace = pace;
        this.signedIn = signedIn;
        this.page = page;
    }

    private record Rule(PathPatternRequestMatcher where, Limit limit, boolean byAddress) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = RULES.stream()
                .filter(rule -> rule.where().matches(request))
                .findFirst()
                .map(rule -> pace.spend(rule.limit(), whose(rule, request)))
                .orElse(Duration.ZERO);
        if (wait.isZero()) chain.doFilter(request, response);
        else turnAway(request, response, Pace.seconds(wait));
    }

    private String whose(Rule rule, HttpServletRequest request) {
        return Optional.of(rule)
                .filter(each -> !each.byAddress())
                .flatMap(each -> signedIn.find())
                .map(person -> person.memberId().toString())
                .orElseGet(() -> Origin.neighbourhood(request.getRemoteAddr()));
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE)) return;
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(page.in(request.getLocale(), seconds).getBytes(StandardCharsets.UTF_8));
    }
}
