package org.trialogue.membership.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Composition;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Constituting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Says who makes up a working group today, and whether it is constituted. */
@Service
@Transactional(readOnly = true)
public class Composing {

    private final Membership membership;
    private final GroupOfficers officers;

    Composing(Membership membership, GroupOfficers officers) {
        this.membership = membership;
        this.officers = officers;
    }

    /**
     * Who makes up the working group.
     *
     * @throws Refusal when the reader has no mandate in it
     */
    public Composition of(WorkingGroupId group, MemberId reader) {
        officers.sitting(group, reader);
        return Constituting.of(membership.rules(group).preset(), membership.mandatesIn(group));
    }
}
