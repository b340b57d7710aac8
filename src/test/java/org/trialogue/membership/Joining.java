package org.trialogue.membership;

import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.platform.security.Viewing;

/** Has all governments that are asked to join a named group say yes. */
public final class Joining {

    private Joining() {}

    public static GovernmentGroupId all(
            GovernmentGroupId group, WorkingGroupId workingGroup, GroupingGovernments grouping, Membership membership) {
        for (var held : membership.mandatesIn(workingGroup)) {
            var member = held.person().id();
            Viewing.as(member, () -> {
                if (membership.isAskedToJoin(group.value(), held.mandate())) grouping.answer(group, true, member);
                return true;
            });
        }
        return group;
    }
}
