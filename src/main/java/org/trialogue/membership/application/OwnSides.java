package org.trialogue.membership.application;

import java.util.List;
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
 * comes into its room by the secretariat's word alone, except whoever sat there beside one of these until the own term ran out and, where
 * nobody is left who could be asked, whoever was in it before.
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
        var sat = sat(group, to.affiliation()).toList();
        return mustBeAsked(to.id(), sat, sat.stream().filter(this::spoke).toList());
    }

    /**
     * The same of somebody whose mandate was given for later and begins: what the secretariat alone said counts no more where somebody came
     * to speak for the side meanwhile.
     */
    boolean mustBeAsked(MandateRecord begins) {
        var holder = begins.acting();
        if (holder.observes() || !begins.isLetInUnasked()) return false;
        var others = sat(begins.workingGroup(), holder.affiliation())
                .filter(other -> !other.mandate().equals(begins.mandate()))
                .toList();
        var spoke = others.stream()
                .filter(this::spoke)
                .filter(other -> other.term().startsOn().isBefore(begins.term().startsOn()))
                .toList();
        return mustBeAsked(holder.member(), others, spoke);
    }

    private boolean mustBeAsked(MemberId member, List<MandateRecord> sat, List<MandateRecord> spoke) {
        var own = sat.stream().filter(mandate -> isOf(mandate, member)).toList();
        var nobodyIsLeft = sat.stream().noneMatch(mandate -> mandate.isWithin() && mandate.holds(held.day()));
        if (spoke.isEmpty() || nobodyIsLeft && own.stream().anyMatch(MandateRecord::isWithin)) return false;
        return own.stream()
                .filter(mandate -> mandate.ranItsCourseBy(held.day()))
                .noneMatch(mandate ->
                        spoke.stream().anyMatch(other -> other.term().meets(mandate.term(), mandate.givenOn())));
    }

    /** Whether a side had this member among itself at any time. */
    boolean knew(WorkingGroupId group, Affiliation side, MemberId member) {
        return sat(group, side).anyMatch(mandate -> isOf(mandate, member) && mandate.isWithin());
    }

    /** Those of a side who are let in today, and see what its room has. */
    Stream<MandateRecord> within(WorkingGroupId group, Affiliation side) {
        return held.in(group)
                .filter(mandate -> mandate.acting().affiliation() == side)
                .filter(mandate -> mandate.isWithin() && !mandate.acting().observes());
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
