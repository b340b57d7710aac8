package org.trialogue.membership.signin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.ProvingDialog;

/** Sends someone to prove who they are, and back to the page from which they went. */
@Controller
class Proving {

    private final Proof proof;
    private final VaadinDefaultRequestCache wanted;

    Proving(Proof proof, VaadinDefaultRequestCache wanted) {
        this.proof = proof;
        this.wanted = wanted;
    }

    /** This address itself is where the sign-in leads; there and then the proof is fresh, and the way goes on to the page. */
    @GetMapping(ProvingDialog.PATH)
    void prove(
            @RequestParam(name = ProvingDialog.BACK, defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (proof.isFresh()) {
            response.sendRedirect(within(back));
        } else {
            wanted.saveRequest(request, response);
            response.sendRedirect("/oauth2/authorization/" + KeycloakClient.REGISTRATION + "?" + AskingAnew.PARAMETER);
        }
    }

    /** The address if it is one of the portal, and the first page otherwise: this way out leads to no other site. */
    static String within(String address) {
        try {
            var uri = URI.create(address);
            var here = uri.getScheme() == null && uri.getRawAuthority() == null && address.startsWith("/");
            return here && !address.startsWith("//") && !address.contains("\\") ? uri.toASCIIString() : "/";
        } catch (IllegalArgumentException none) {
            return "/";
        }
    }
}
