package org.trialogue.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes down where an address failed by the portal's own fault, and how that is called. What the framework would write has the words in it
 * that somebody typed, so it is kept quiet; what was wrong with a question is its asker's affair.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unanswered implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        if (isOurs(failed))
            LOG.error("{} did not answer: {}", handler, failed.getClass().getName());
        return null;
    }

    private static boolean isOurs(Exception failed) {
        return switch (failed) {
            case HttpMessageNotWritableException unwritten -> true;
            case ConversionNotSupportedException unread -> true;
            case MethodValidationException invalid -> true;
            case ErrorResponse answer -> answer.getStatusCode().is5xxServerError();
            default -> false;
        };
    }
}
