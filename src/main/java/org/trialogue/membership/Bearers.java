package org.trialogue.membership;

import java.util.Optional;

/** Those who come with an access token in place of a sign-in: scripts, in the name of the member who let them in. */
public interface Bearers {

    /**
     * Who stands behind a token; empty when it was not issued for the portal, by its identity provider, or is not good any more.
     *
     * @throws IllegalStateException when the key that the token names is not at hand and cannot be fetched at the moment
     */
    Optional<Bearer> of(String token);
}
