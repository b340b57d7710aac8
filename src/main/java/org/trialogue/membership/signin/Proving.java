package org.trialogue.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.platform.security.MemberPrincipal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.ProvingDialog;

/** Sends someone to prove who they are, and back to the page from which they went. */
@Controller
class Proving {

    /** When whoever was sent away last had proved who they are by then. */
    private static final String BEFORE = Proving.class.getName() + ".before";

    private final Proof proof;
    private final SignedIn signedIn;
    private final SignInTrouble trouble;
    private final RequestCache wanted;

    Proving(Proof proof, SignedIn signedIn, SignInTrouble trouble, RequestCache wanted) {
        this.proof = proof;
        this.signedIn = signedIn;
        this.trouble = trouble;
        this.wanted = wanted;
    }

    /**
     * This address itself is where the sign-in leads; there and then the proof is fresh, and the way goes on to the page. Where an identity provider
     * asked for no second factor though it was to, that is said, and nobody is led round and round.
     */
    @GetMapping(ProvingDialog.PATH)
    void prove(
            @RequestParam(name = ProvingDialog.BACK, defaultValue = "/") String back,
            @RequestParam(name = ProvingDialog.TWICE, defaultValue = "false") boolean twice,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (proof.toBegin(twice)) {
            case NOTHING -> {
                request.getSession().removeAttribute(BEFORE);
                response.sendRedirect(within(back));
            }
            case SIGN_IN -> ask(false, request, response);
            case SECOND_FACTOR -> {
                if (isBackWithout(request)) trouble.oneFactor(request, response);
                else ask(true, request, response);
            }
        }
    }

    private void ask(boolean twice, HttpServletRequest request, HttpServletResponse response) throws IOException {
        wanted.saveRequest(request, response);
        response.sendRedirect(AskingAnew.address(twice));
    }

    /** Whether whoever comes was sent away from here, and proved since who they are, but not as was asked. */
    private boolean isBackWithout(HttpServletRequest request) {
        var proved = signedIn.find().map(MemberPrincipal::provedAt).orElse(Instant.EPOCH);
        var session = request.getSession();
        var before = session.getAttribute(BEFORE) instanceof Instant then ? then : null;
        if (before != null && proved.isAfter(before)) {
            session.removeAttribute(BEFORE);
            return true;
        }
        session.setAttribute(BEFORE, proved);
        return false;
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
