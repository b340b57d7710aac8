package org.trialogue.membership.domain;

import java.util.List;
import java.util.Optional;

/** The accounts of the identity provider, of people who may not have signed in yet. */
public interface Accounts {

    /** Accounts whose name or address has what was typed, from a place on; empty when there are no more, or the provider is away. */
    List<SignInClaims> matching(String typed, int from, int atMost);

    /**
     * Removes an account for good; one that is not there any more is removed.
     *
     * @throws IllegalStateException when the provider is away
     */
    void remove(String subject);

    /** One account by the provider's own key; empty when there is none or the provider is away. */
    Optional<SignInClaims> find(String subject);
}
