package org.trialogue.membership.signin;

/**
 * What a page of the portal may load and do: nothing from another host, no plug-ins, no frame around it, and no script that stands in it but those
 * that the portal itself put there. Vaadin's client evaluates what the server sends it, and its components put styles into the page without saying
 * that they may; these two stay open to the portal's own pages, and evaluating to no other answer.
 */
final class ContentPolicy {

    /** Of whatever brings no script within it. */
    static final String DIRECTIVES = with("script-src 'self'");

    private ContentPolicy() {}

    /** Of a page whose own scripts bear this word, which nobody can guess and no other page has. */
    static String ofPage(String nonce) {
        return with("script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }

    private static String with(String scripts) {
        return String.join(
                "; ",
                "default-src 'self'",
                scripts,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
