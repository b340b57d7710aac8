package org.trialogue.membership.domain;

/** The sessions at the identity provider. */
public interface ProviderSessions {

    /**
     * Ends one, and with it every sign-in of every program that stands on it.
     *
     * @return false when the identity provider does not answer, so that the browser there may come in again without a password
     */
    boolean end(String session);
}
