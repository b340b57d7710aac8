package org.trialogue.membership.domain;

import java.util.List;
import java.util.Optional;

/** The accounts of the identity provider, of people who may not have signed in yet. */
public interface Accounts {

    /** Accounts whose name or address has what was typed; empty when the provider is away. */
    List<SignInClaims> matching(String typed, int atMost);

    /** One account by the provider's own key; empty when there is none or the provider is away. */
    Optional<SignInClaims> find(String subject);
}
