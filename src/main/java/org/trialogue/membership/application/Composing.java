package org.trialogue.membership.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Composition;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Share;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Constituting;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Says who makes up a working group today, and whether it is constituted. */
@Service
@Transactional(readOnly = true)
public class Composing {

    private final Membership membership;
    private final MandatesToday held;
    private final GroupOfficers officers;

    Composing(Membership membership, MandatesToday held, GroupOfficers officers) {
        this.membership = membership;
        this.held = held;
        this.officers = officers;
    }

    /** How many of each side hold a mandate in a working group today; nothing for who holds none there. */
    public List<Share> balance(WorkingGroupId group, MemberId reader) {
        if (officers.seat(group, reader).isEmpty()) return List.of();
        var acting = held.in(group).map(MandateRecord::acting).toList();
        return Constituting.balance(membership.rules(group).preset(), acting);
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
