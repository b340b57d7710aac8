package org.trialogue.membership.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.PersonErased;
import org.trialogue.membership.domain.Accounts;

/** The account of somebody who is forgotten goes, too; where the identity provider is away, it is tried again until it is gone. */
@Component
class ErasedAccounts {

    private final Accounts accounts;

    ErasedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PersonErased erased) {
        accounts.remove(erased.subject());
    }
}
