package org.trialogue.membership.application;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.PersonErased;
import org.trialogue.membership.domain.Accounts;
import org.trialogue.membership.domain.SignInEvents;

/**
 * The account of somebody who is forgotten goes, too, and what the identity provider wrote down of their sign-ins goes within the month that the law gives;
 * where the provider is away, it is tried again until that is done.
 */
@Component
class ErasedAccounts {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Accounts accounts;
    private final SignInEvents events;

    ErasedAccounts(Accounts accounts, SignInEvents events) {
        this.accounts = accounts;
        this.events = events;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PersonErased erased) {
        accounts.remove(erased.subject());
        events.keepAtMost(A_MONTH);
    }
}
