package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The account at the identity provider that a nomination asks in, and what is still to be done about it. */
@Embeddable
class AskedAccount {

    private @Nullable String subject;

    @Column(name = "made_account")
    private boolean made;

    @Column(name = "closed_account")
    private boolean closed;

    @Column(name = "account_waits")
    private boolean waits;

    protected AskedAccount() {}

    /** This is the one. */
    void reached(Reached account) {
        made = account.made() || made && account.subject().equals(subject);
        if (account.made()) closed = false;
        subject = account.subject();
    }

    /** The nomination goes on, or has ended, which the identity provider does not know yet. */
    void ends(boolean ended) {
        waits = ended && subject != null;
    }

    /** What the end means for it was done. */
    void left(boolean closedNow) {
        waits = false;
        closed = closedNow;
    }

    boolean waits() {
        return waits;
    }

    boolean made() {
        return made;
    }

    @Nullable
    String subject() {
        return subject;
    }
}
