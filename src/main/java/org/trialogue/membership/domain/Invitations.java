package org.trialogue.membership.domain;

/** How people who need no account yet are asked in: the identity provider makes one for them and writes to them. */
public interface Invitations {

    /**
     * Makes the account unless it is there, puts it in its place and sends the letter; again and again, if asked to: whatever an attempt
     * before left half done is completed.
     *
     * @return the provider's key for the account
     * @throws CannotInvite when the provider is away or says no
     */
    String send(Invitation invitation);
}
