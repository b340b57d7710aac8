package org.trialogue.membership.domain;

import java.util.UUID;

/** How people who need no account yet are asked in: the identity provider makes one for them and writes to them. */
public interface Invitations {

    /** What is known of a letter. */
    enum Letter {
        /** It went out. */
        SENT,
        /** Nobody knows: the provider took it and did not answer in time. */
        PERHAPS_SENT
    }

    /**
     * Makes the account unless it is there, and puts it in its place; again and again, if asked to: whatever an attempt before left half
     * done is completed.
     *
     * @throws CannotInvite when the provider is away or says no
     */
    Reached reach(Invitation invitation);

    /**
     * Sends the letter to an account that was reached.
     *
     * @throws CannotInvite when it surely did not go out
     */
    Letter write(String subject, Invitation invitation);

    /**
     * The invitation is over: later letters no longer speak of it. An account that is gone is no trouble.
     *
     * @param declineKey the key of the letter; what another invitation wrote stays
     * @param close whether nobody may come in by the account any more, nor use its letter
     * @throws CannotInvite when the provider is away or says no
     */
    void over(String subject, UUID declineKey, boolean close);
}
