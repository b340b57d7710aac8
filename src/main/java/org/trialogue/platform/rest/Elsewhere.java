package org.trialogue.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any other address under {@code /api}: there is nothing, and no page of the portal is shown in its place. It is asked after all the addresses
 * that there are, so that what one of them does not take in this form is not said to be missing.
 */
@Configuration(proxyBeanMethods = false)
class Elsewhere {

    private static final int AFTER_THE_ADDRESSES = 1;

    @Bean
    static SimpleUrlHandlerMapping nothingElsewhereForScripts(JsonMapper json) {
        HttpRequestHandler nothing = (request, response) -> tell(request, response, json);
        return new SimpleUrlHandlerMapping(Map.of("/api", nothing, "/api/**", nothing), AFTER_THE_ADDRESSES);
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, JsonMapper json)
            throws IOException {
        var why = new NothingThere("address", request.getMethod() + " " + request.getRequestURI());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(why.getMessage()));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
