package org.trialogue.membership.application;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/**
 * Whom the Employers' and the Workers' group have among themselves. As soon as one of them has had a spokesperson or group secretary, nobody
 * comes into its room by the secretariat's word alone, except whoever sat there beside one of these until the own term ran out.
 */
@Component
class OwnSides {

    private final Mandates mandates;
    private final MandatesToday held;

    OwnSides(Mandates mandates, MandatesToday held) {
        this.mandates = mandates;
        this.held = held;
    }

    /** Whether somebody to whom the secretariat gives a mandate waits for the yes of the own side; who only looks on comes into no room of it. */
    boolean mustBeAsked(WorkingGroupId group, MemberRecord to, Capacity capacity) {
        if (capacity == Capacity.OBSERVER) return false;
        var spoke = sat(group, to.affiliation()).filter(this::spoke).toList();
        return !spoke.isEmpty()
                && sat(group, to.affiliation())
                        .filter(mandate -> isOf(mandate, to.id()) && mandate.ranItsCourseBy(held.day()))
                        .noneMatch(mandate -> spoke.stream()
                                .anyMatch(other -> other.term().meets(mandate.term(), mandate.givenOn())));
    }

    /** Whether a side had this member among itself at any time. */
    boolean knew(WorkingGroupId group, Affiliation side, MemberId member) {
        return sat(group, side).anyMatch(mandate -> isOf(mandate, member) && mandate.isLetIn());
    }

    /** Those of a side who are let in today, and see what its room has. */
    Stream<MandateRecord> within(WorkingGroupId group, Affiliation side) {
        return held.in(group)
                .filter(mandate -> mandate.acting().affiliation() == side)
                .filter(mandate -> mandate.isLetIn() && !mandate.acting().observes());
    }

    /** Every mandate that was ever given to one who was to sit on a side that is asked. */
    private Stream<MandateRecord> sat(WorkingGroupId group, Affiliation side) {
        if (side != Affiliation.EMPLOYERS && side != Affiliation.WORKERS) return Stream.of();
        return mandates.findByWorkingGroupAndAffiliation(group.value(), side).stream()
                .filter(mandate -> !mandate.acting().observes());
    }

    private boolean spoke(MandateRecord mandate) {
        return mandate.isLetIn()
                && RoomRules.speaks(mandate.acting())
                && !mandate.term().startsOn().isAfter(held.day());
    }

    private static boolean isOf(MandateRecord mandate, MemberId member) {
        return mandate.acting().member().equals(member);
    }
}
