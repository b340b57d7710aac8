package org.trialogue.membership.application;

import org.springframework.stereotype.Component;
import org.trialogue.membership.domain.Members;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who acts for the secretariat outside any working group: each of its members. */
@Component
class Secretariat {

    private final Members members;

    Secretariat(Members members) {
        this.members = members;
    }

    /**
     * How this member acts.
     *
     * @throws Refusal when it is not the member at the other end, or not one of the secretariat
     */
    Acting required(MemberId by) {
        var known = Viewing.isFor(by)
                && members.findById(by.value())
                        .filter(member -> member.affiliation() == Affiliation.SECRETARIAT && !member.isErased())
                        .isPresent();
        if (!known) throw new Refusal("membership.refused.for-secretariat");
        return new Acting(by, Affiliation.SECRETARIAT, Capacity.SECRETARY);
    }
}
