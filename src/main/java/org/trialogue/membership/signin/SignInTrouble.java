package org.trialogue.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.platform.ui.BarePage;
import org.trialogue.platform.ui.Texts;

/**
 * Tells who could not sign in, in their language, what happened. It begins no sign-in by itself: while the identity provider fails, that would
 * lead round and round.
 */
@Controller
class SignInTrouble implements AuthenticationFailureHandler {

    /** Where a proxy leads when the identity provider does not answer it. */
    static final String AWAY = "/sign-in/away";

    private static final Logger LOG = LoggerFactory.getLogger(SignInTrouble.class);

    /** The codes with which it is said that the provider gave no token, or none whose signature can be looked at. */
    private static final Set<String> NO_ANSWER = Set.of("invalid_token_response", "invalid_id_token", "server_error");

    private final Texts texts;

    SignInTrouble(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("A sign-in failed: {}", code);
        if (NO_ANSWER.contains(code)) away(request, response);
        else
            say(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "platform.sign-in.failed.title",
                    "platform.sign-in.failed",
                    "/");
    }

    /** The identity provider cannot be reached; who is signed in goes on. */
    @GetMapping(AWAY)
    void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        say(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "platform.sign-in.away.title",
                "platform.sign-in.away",
                "/");
    }

    /**
     * A second factor was asked for, and the identity provider let somebody in by one. Where its realm knows no levels, it does so each time.
     *
     * @param again where it is asked for once more
     */
    void oneFactor(HttpServletRequest request, HttpServletResponse response, String again) throws IOException {
        LOG.warn("The identity provider asked for no second factor though it was to: if it goes on doing so,"
                + " its realm does not know the level");
        say(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "platform.sign-in.one-factor.title",
                "platform.sign-in.one-factor",
                again);
    }

    private void say(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            String text,
            String again)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream()
                .write(page(request.getLocale(), title, text, again).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Locale asked, String title, String text, String again) {
        var language = Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return BarePage.of(
                language,
                texts.getTranslation(title, language),
                "<p>" + texts.getTranslation(text, language) + "</p>",
                HtmlUtils.htmlEscape(again),
                texts.getTranslation("platform.sign-in.again", language));
    }
}
