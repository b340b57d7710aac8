package org.trialogue.membership;

/**
 * A session at the identity provider has ended, and all that stood on it ends with it.
 *
 * @param session its key, as {@link Bearer} names it
 */
public record SessionEnded(String session) {}
