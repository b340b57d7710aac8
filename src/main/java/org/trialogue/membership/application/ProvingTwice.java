package org.trialogue.membership.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.SecondFactors;

/** Whoever comes to speak for others, however the mandate came, sets up a second factor at the next sign-in. */
@Component
class ProvingTwice {

    private final Mandates mandates;
    private final Members members;
    private final SecondFactors factors;

    ProvingTwice(Mandates mandates, Members members, SecondFactors factors) {
        this.mandates = mandates;
        this.members = members;
        this.factors = factors;
    }

    /** Where the identity provider is away, it is told so again later, until it was there. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven given) {
        mandates.findById(given.mandate())
                .map(MandateRecord::acting)
                .filter(acting -> acting.capacity().wantsTwoFactors())
                .flatMap(acting -> members.findById(acting.member().value()))
                .map(MemberRecord::subject)
                .ifPresent(factors::want);
    }
}
