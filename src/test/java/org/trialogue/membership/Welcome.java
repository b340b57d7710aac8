package org.trialogue.membership;

import org.trialogue.membership.application.LettingIn;
import org.trialogue.platform.security.Viewing;

/** Has the own side let in whom a secretary entered for it, where it has to be asked. */
public final class Welcome {

    private Welcome() {}

    public static MandateId to(WorkingGroupId group, MandateId mandate, LettingIn letting, Membership membership) {
        if (!letting.waits(mandate)) return mandate;
        var insider = membership.mandatesIn(group).stream()
                .map(held -> held.person().id())
                .filter(each -> Viewing.as(each, () -> letting.may(group, mandate, each)))
                .findFirst();
        insider.ifPresent(each -> Viewing.as(each, () -> {
            letting.letIn(group, mandate, each);
            return true;
        }));
        return mandate;
    }
}
