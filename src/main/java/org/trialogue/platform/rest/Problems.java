package org.trialogue.platform.rest;

import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Texts;

/** Says what went wrong at an address for scripts as {@code application/problem+json}; other addresses are none of its business. */
@RestControllerAdvice(annotations = ScriptAddress.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail wrong(WrongQuestion wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail nothing(NothingThere nothing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(nothing.getMessage()));
    }

    /** A rule said no: in the caller's language, and under a key that stays the same. */
    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale asked) {
        var why = texts.getTranslation(refusal.messageKey(), asked, refusal.arguments());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why);
        problem.setProperty("key", refusal.messageKey());
        return problem;
    }

    /** Rules said no to fields: which, in the caller's language, and under keys that stay the same. */
    @ExceptionHandler
    ProblemDetail wrong(WrongFields wrong, Locale asked) {
        var fields = wrong.fields().stream()
                .map(field -> Map.of(
                        "field",
                        field.name(),
                        "key",
                        field.why().messageKey(),
                        "detail",
                        texts.getTranslation(
                                field.why().messageKey(), asked, field.why().arguments())))
                .toList();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, fields.getFirst().get("detail"));
        problem.setProperty("key", fields.getFirst().get("key"));
        problem.setProperty("fields", fields);
        return problem;
    }

    /** What would be changed was changed meanwhile, or may have been. */
    @ExceptionHandler
    ProblemDetail outdated(Outdated outdated) {
        return ProblemDetail.forStatusAndDetail(
                outdated.said() ? HttpStatus.PRECONDITION_FAILED : HttpStatus.PRECONDITION_REQUIRED,
                String.valueOf(outdated.getMessage()));
    }

    /** Whatever else goes wrong is written down here, and said in the same form. */
    @ExceptionHandler
    ProblemDetail failed(RuntimeException failed) {
        if (failed instanceof AccessDeniedException || failed instanceof AuthenticationException) throw failed;
        LOG.error("A script could not be answered", failed);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here, and was written down. Try again later.");
    }
}
