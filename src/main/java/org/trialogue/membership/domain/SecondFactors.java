package org.trialogue.membership.domain;

/** The second factors that accounts have at the identity provider. */
public interface SecondFactors {

    /**
     * Has the holder of an account set up a second factor at the next sign-in, where there is none yet; one that is gone is left alone.
     *
     * @throws IllegalStateException when the provider is away
     */
    void want(String subject);
}
