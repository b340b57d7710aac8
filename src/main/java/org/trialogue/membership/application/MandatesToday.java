package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** The mandates that hold on the present day, looked up afresh each time. */
@Component
class MandatesToday {

    private final Mandates mandates;
    private final Clock clock;

    MandatesToday(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** The present day. */
    LocalDate day() {
        return LocalDate.now(clock);
    }

    /** A member's own in a working group. */
    Optional<MandateRecord> in(WorkingGroupId workingGroup, MemberId member) {
        return mandates.held(member.value(), workingGroup.value(), day());
    }

    /** Whether a working group stays in the hands of a secretary without an end date when that mandate ends. */
    boolean keptWithout(MandateRecord leaving) {
        return in(leaving.workingGroup())
                .filter(other -> !other.mandate().equals(leaving.mandate()))
                .anyMatch(other -> other.keepsGroup(day()));
    }

    /** All in a working group. */
    Stream<MandateRecord> in(WorkingGroupId workingGroup) {
        return mandates.findByWorkingGroupAndEndedAtIsNull(workingGroup.value()).stream()
                .filter(mandate -> mandate.holds(day()));
    }

    /** The sides that have one in a working group, in their order. */
    List<Affiliation> sidesIn(WorkingGroupId workingGroup) {
        return mandates.sides(workingGroup.value(), day()).stream().sorted().toList();
    }

    /** All of a member. */
    Stream<MandateRecord> of(MemberId member) {
        return mandates.findByMemberAndEndedAtIsNull(member.value()).stream().filter(mandate -> mandate.holds(day()));
    }
}
