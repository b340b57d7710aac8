package org.trialogue.membership.signin;

/**
 * What a page of the portal may load and do: nothing from another host, no plug-ins, no frame around it. Vaadin's client puts scripts and
 * styles into the page and evaluates what the server sends it, so these two stay open to the page itself.
 */
final class ContentPolicy {

    static final String DIRECTIVES = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private ContentPolicy() {}
}
