package org.trialogue.standards.application;

import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who edits the library: each member of the secretariat. */
@Component
class Editors {

    private final Membership membership;

    Editors(Membership membership) {
        this.membership = membership;
    }

    /** Whether this is the member at the other end, and one of the secretariat. */
    boolean may(MemberId by) {
        return Viewing.isFor(by)
                && membership
                        .person(by)
                        .filter(person -> person.affiliation() == Affiliation.SECRETARIAT)
                        .isPresent();
    }

    /**
     * How this member acts.
     *
     * @throws Refusal when they may not
     */
    Acting required(MemberId by) {
        if (!may(by)) throw new Refusal("standards.refused.secretariat");
        return new Acting(by, Affiliation.SECRETARIAT, Capacity.SECRETARY);
    }
}
