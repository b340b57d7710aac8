package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Refusals;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Those who run a working group: its secretaries and its Chair. */
@Component
class GroupOfficers {

    private final Mandates mandates;
    private final WorkingGroups workingGroups;
    private final Refusals refusals;
    private final Clock clock;

    GroupOfficers(Mandates mandates, WorkingGroups workingGroups, Refusals refusals, Clock clock) {
        this.mandates = mandates;
        this.workingGroups = workingGroups;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * The capacity in which a secretary or the Chair acts in the working group.
     *
     * @param deed what is tried, as the record names it
     * @throws Refusal when the member is neither today, or is not the one at the other end; that is on record
     */
    Acting deciding(WorkingGroupId group, MemberId member, String deed) {
        var by = sitting(group, member);
        if (is(by)) return atWork(group, by);
        refusals.record(by, deed, group.value(), group.value());
        throw new Refusal("membership.refused.officers-only");
    }

    /**
     * The capacity in which a secretary acts in the working group.
     *
     * @param deed what is tried, as the record names it
     * @throws Refusal when the member is none today, or is not the one at the other end; that is on record
     */
    Acting convening(WorkingGroupId group, MemberId member, String deed) {
        return atWork(group, keeping(group, member, deed));
    }

    /**
     * The same, in the archive too.
     *
     * @param deed what is tried, as the record names it
     * @throws Refusal when the member is no secretary today, or is not the one at the other end; that is on record
     */
    Acting keeping(WorkingGroupId group, MemberId member, String deed) {
        var by = sitting(group, member);
        if (by.forSecretariat()) return by;
        refusals.record(by, deed, group.value(), group.value());
        throw new Refusal("membership.refused.secretariat-only");
    }

    /**
     * The capacity in which a member sits in the working group today.
     *
     * @throws Refusal when the member does not, or is not the one at the other end
     */
    Acting sitting(WorkingGroupId group, MemberId member) {
        return seat(group, member).orElseThrow(() -> new Refusal("membership.refused.no-mandate"));
    }

    /** The same; empty when the member does not, or is not the one at the other end. */
    Optional<Acting> seat(WorkingGroupId group, MemberId member) {
        if (!Viewing.isFor(member)) return Optional.empty();
        return mandates.held(member.value(), group.value(), LocalDate.now(clock))
                .map(MandateRecord::acting);
    }

    /**
     * The capacity in which a member writes in the working group.
     *
     * @throws Refusal when the member does not sit in it today, is not the one at the other end, or it is in the archive
     */
    Acting writing(WorkingGroupId group, MemberId member) {
        return atWork(group, sitting(group, member));
    }

    private Acting atWork(WorkingGroupId group, Acting by) {
        workingGroups.findById(group.value()).ifPresent(WorkingGroupRecord::requireAtWork);
        return by;
    }

    static boolean is(Acting acting) {
        return acting.forSecretariat() || acting.capacity() == Capacity.CHAIR;
    }
}
