package org.trialogue.membership.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers scripts where something goes wrong outside of the addresses themselves: a request that is refused before it reaches one, or that none
 * takes in this form. Else the server would turn to its page of errors, which is for people and asks for a sign-in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScriptErrors extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptErrors.class);

    private final ScriptProblems problems;

    ScriptErrors(ScriptProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.matches("/+api(?:[/;].*)?");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Telling(response));
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted()) throw failed;
            LOG.error("A script could not be answered", failed);
            response.reset();
            tell(response, HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    private void tell(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        problems.say(
                response,
                status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                        ? "the request cannot be taken as it is"
                        : "something went wrong here, and was written down: try again later");
    }

    /** Says an error at once, in place of leaving it to the server. */
    private final class Telling extends HttpServletResponseWrapper {

        Telling(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            resetBuffer();
            tell((HttpServletResponse) getResponse(), status);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            sendError(status);
        }
    }
}
