package org.trialogue.membership.signin;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Origin;
import org.trialogue.platform.security.Pace;
import tools.jackson.databind.json.JsonMapper;

/** Turns scripts away at the door: as RFC 6750 says it in a header, and as a problem in the body. */
@Component
class ScriptProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptProblems.class);

    /** By then the realm may be asked for its keys again. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final BearerTokenAuthenticationEntryPoint unknown = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;

    private final Pace pace;

    ScriptProblems(JsonMapper json, Pace pace) {
        this.json = json;
        this.pace = pace;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        unknown.commence(request, response, why);
        say(response, "an access token of the portal's realm is needed, in force and meant for the portal");
    }

    /** A token was sent that is not taken, or that cannot be looked at for now. Counted is only what is turned away: no good token suffers for it. */
    void notTaken(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException && !namesAnUnknownKey(why)) {
            LOG.warn("Access tokens cannot be verified for now: {}", why.getMessage());
            wait(response, HttpStatus.SERVICE_UNAVAILABLE, A_MOMENT, "the token cannot be verified for now");
            return;
        }
        var wait = pace.spend(Limit.BAD_TOKEN, Origin.neighbourhood(request.getRemoteAddr()));
        if (!wait.isZero()) tooOften(response, wait);
        else if (namesAnUnknownKey(why))
            wait(response, HttpStatus.SERVICE_UNAVAILABLE, A_MOMENT, "the token cannot be verified for now");
        else commence(request, response, why);
    }

    /** Whether a token names a key that the realm did not have a moment ago: it may be a new one, and may be made up. */
    private static boolean namesAnUnknownKey(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause())
            if (cause instanceof RateLimitReachedException) return true;
        return false;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        denied.handle(request, response, why);
        say(response, "the token's account lacks the role that this needs");
    }

    /** Comes too often. */
    void tooOften(HttpServletResponse response, Duration wait) throws IOException {
        wait(response, HttpStatus.TOO_MANY_REQUESTS, wait, "too many requests");
    }

    private void wait(HttpServletResponse response, HttpStatus status, Duration wait, String why) throws IOException {
        var seconds = Pace.seconds(wait);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        say(response, why + ": wait " + seconds + " s");
    }

    /** Says whatever the status of the answer is as a problem. */
    void say(HttpServletResponse response, String detail) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(response.getStatus()), detail);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
