package org.trialogue.membership;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

/** Has the own side let in whom a secretary entered for it, where it has to be asked. */
public final class Welcome {

    private Welcome() {}

    /** A term from that day on: without an end, but for partners, who come for a time. */
    public static Term term(Affiliation side, Capacity capacity, LocalDate from) {
        var until = side == Affiliation.PARTNERS ? LocalDate.now(ZoneOffset.UTC).plusYears(1) : null;
        return new Term(capacity, from, until);
    }

    /** Shares the whole shared room with a partner until the end of the mandate; with nobody else. */
    public static void shared(
            WorkingGroupId group, MandateId mandate, RoomKeeping keeping, Membership membership, Acting secretary) {
        membership.mandatesIn(group).stream()
                .filter(held -> held.mandate().equals(mandate) && held.affiliation() == Affiliation.PARTNERS)
                .forEach(held -> Viewing.as(secretary.member(), () -> {
                    keeping.letIn(membership.sharedRoom(group), mandate, held.endsOn(), secretary.member());
                    return true;
                }));
    }

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
