package org.trialogue.membership.domain;

import java.time.Duration;

/** What the identity provider writes down of sign-ins: who tried from where, by full address and by the name that was typed. */
public interface SignInEvents {

    /**
     * Has them kept no longer than this from now on; those that are older go with the provider's next tidying. Where they go earlier, they do.
     *
     * @throws IllegalStateException when the provider is away
     */
    void keepAtMost(Duration longest);
}
