package org.trialogue.search;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** People and working groups for tests, always new ones. */
class Council {

    private final Arrival arrival;
    private final Convening convening;
    private final Membership membership;
    private final Map<MemberId, String> subjects = new ConcurrentHashMap<>();

    Council(Arrival arrival, Convening convening, Membership membership) {
        this.arrival = arrival;
        this.convening = convening;
        this.membership = membership;
    }

    MemberId member(Affiliation side) {
        var subject = UUID.randomUUID().toString();
        var member = arrival.of(new SignInClaims(
                subject, "A", subject.substring(0, 8), subject + "@example.org", Locale.ENGLISH, side, null, null));
        subjects.put(member, subject);
        return member;
    }

    WorkingGroupId workingGroup(MemberId... members) {
        var secretary = member(Affiliation.SECRETARIAT);
        var acting = new Acting(secretary, Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var group = Viewing.as(secretary, () -> convening.open("Group " + UUID.randomUUID(), "tests", acting));
        for (var member : members)
            Viewing.as(
                    secretary,
                    () -> convening.mandate(
                            group,
                            Objects.requireNonNull(subjects.get(member)),
                            new Term(Capacity.TITULAR, LocalDate.EPOCH, null),
                            acting));
        return group;
    }

    RoomId sharedRoom(WorkingGroupId group) {
        return membership.sharedRoom(group);
    }
}
