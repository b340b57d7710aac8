package org.trialogue.membership.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Origin;
import org.trialogue.platform.security.Pace;

/**
 * Counts what each account asks by script, the search and what it finds as a file apart from the rest, and what is asked without one by address; turns
 * away what comes too often.
 */
@Component
class CallersPace extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher SEARCH =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/search");
    private static final PathPatternRequestMatcher ALL_FOUND =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/practices/as/*");

    private final Pace pace;
    private final ScriptProblems problems;

    CallersPace(Pace pace, ScriptProblems problems) {
        this.pace = pace;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? pace.spend(limit(request), caller.getName())
                : pace.spend(Limit.PUBLIC, Origin.neighbourhood(request.getRemoteAddr()));
        if (wait.isZero()) chain.doFilter(request, response);
        else problems.tooOften(response, wait);
    }

    private static Limit limit(HttpServletRequest request) {
        if (ALL_FOUND.matches(request)) return Limit.EXPORT;
        return SEARCH.matches(request) ? Limit.API_SEARCH : Limit.API;
    }

    /** It stands within the entrance of scripts, where it is known who asks, and nowhere else. */
    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        static FilterRegistrationBean<CallersPace> onlyWithinTheApi(CallersPace pace) {
            var registration = new FilterRegistrationBean<>(pace);
            registration.setEnabled(false);
            return registration;
        }
    }
}
