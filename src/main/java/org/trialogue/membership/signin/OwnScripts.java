package org.trialogue.membership.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Lets a page run the scripts that stand in it when it leaves the portal, and none that come into it later: each of them bears a word of its own. */
@Component
class OwnScripts implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::vouch);
    }

    private void vouch(IndexHtmlResponse page) {
        var nonce = nonce();
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.ofPage(nonce));
    }

    private String nonce() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
