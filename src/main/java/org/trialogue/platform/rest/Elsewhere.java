package org.trialogue.platform.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Any other address under {@code /api}: there is nothing, and no page of the portal is shown in its place. */
@ScriptAddress
@Hidden
class Elsewhere {

    @RequestMapping("/api/**")
    void nothing(HttpServletRequest request) {
        throw new NothingThere("address", request.getMethod() + " " + request.getRequestURI());
    }
}
