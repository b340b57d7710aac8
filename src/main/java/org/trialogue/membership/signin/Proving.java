package org.trialogue.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.ProvingDialog;

/** Sends someone to prove who they are, and back to the page from which they went. */
@Controller
class Proving {

    /** Names the attempt in the address to which it leads back. */
    static final String ATTEMPT = "attempt";

    private static final String KEPT = Proving.class.getName() + ".attempt";

    private final Proof proof;
    private final SignInTrouble trouble;
    private final RequestCache wanted;

    Proving(Proof proof, SignInTrouble trouble, RequestCache wanted) {
        this.proof = proof;
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
        var backFromHere = isBack(request);
        switch (proof.toBegin(twice)) {
            case NOTHING -> response.sendRedirect(within(back));
            case SIGN_IN -> {
                wanted.saveRequest(request, response);
                response.sendRedirect(AskingAnew.address(false));
            }
            case SECOND_FACTOR -> {
                if (backFromHere)
                    trouble.oneFactor(
                            request, response, ProvingDialog.PATH + "?" + ProvingDialog.query(within(back), true));
                else askTwice(back, request, response);
            }
        }
    }

    private void askTwice(String back, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = UUID.randomUUID().toString();
        request.getSession().setAttribute(KEPT, attempt);
        var query = ProvingDialog.query(back, true) + "&" + ATTEMPT + "=" + attempt;
        wanted.saveRequest(new Asking(request, query), response);
        response.sendRedirect(AskingAnew.address(true));
    }

    /** Whether the last attempt that began here led back here. It counts once, and an attempt that was broken off does not count. */
    private static boolean isBack(HttpServletRequest request) {
        var session = request.getSession();
        var last = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        return last != null && last.equals(request.getParameter(ATTEMPT));
    }

    /** The request with something else asked of its address. */
    private static final class Asking extends HttpServletRequestWrapper {

        private final String query;

        Asking(HttpServletRequest request, String query) {
            super(request);
            this.query = query;
        }

        @Override
        public String getQueryString() {
            return query;
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
