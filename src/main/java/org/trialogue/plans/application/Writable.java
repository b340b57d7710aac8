package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.domain.PlanRecord;

/** Looks up what has to be so for commitments to be written into a plan, and writes nothing. */
@Component
class Writable {

    private final References references;
    private final Membership membership;
    private final Clock clock;

    Writable(References references, Membership membership, Clock clock) {
        this.references = references;
        this.membership = membership;
        this.clock = clock;
    }

    /** What commitments are held against that are written into this plan. */
    Ground ground(PlanRecord plan) {
        var there = new HashMap<OrganizationId, Organization>();
        for (var organization : membership.organizationsIn(plan.workingGroup()))
            there.put(organization.id(), organization);
        return new Ground(plan, there, references.in(plan.room()), LocalDate.now(clock), clock.instant());
    }
}
