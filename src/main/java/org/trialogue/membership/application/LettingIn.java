package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Refusals;
import org.trialogue.membership.MandateHandedOver;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * How the Employers' and the Workers' group let those into their room whom the secretariat entered for them: by the spokesperson, the group
 * secretary, or one who nominates for the same organization; where nobody speaks for the side today, by anybody who is in its room.
 */
@Service
@Transactional
public class LettingIn {

    private final WorkingGroups workingGroups;
    private final Mandates mandates;
    private final Members members;
    private final GroupOfficers officers;
    private final OwnSides sides;
    private final Audit audit;
    private final Refusals refusals;
    private final Proof proof;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LettingIn(
            WorkingGroups workingGroups,
            Mandates mandates,
            Members members,
            GroupOfficers officers,
            OwnSides sides,
            Audit audit,
            Refusals refusals,
            Proof proof,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workingGroups = workingGroups;
        this.mandates = mandates;
        this.members = members;
        this.officers = officers;
        this.sides = sides;
        this.audit = audit;
        this.refusals = refusals;
        this.proof = proof;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the holder of a mandate waits for the yes of the own side. */
    @Transactional(readOnly = true)
    public boolean waits(MandateId mandate) {
        return mandates.findById(mandate.value())
                .filter(held -> !held.isLetIn())
                .isPresent();
    }

    /** Whether the member says of the holder of a mandate that they are let in. */
    @Transactional(readOnly = true)
    public boolean may(WorkingGroupId group, MandateId mandate, MemberId member) {
        return officers.seat(group, member).isPresent()
                && asked(group, mandate)
                        .filter(other -> insider(other, member).isPresent())
                        .isPresent();
    }

    /**
     * Lets the holder of a mandate into the room of the own side; what waited there for the one before waits for them.
     *
     * @throws Refusal when someone else asks, or that was done, or by whom came by one factor
     */
    public void letIn(WorkingGroupId group, MandateId mandate, MemberId member) {
        workingGroups.inHand(group.value());
        var by = officers.writing(group, member);
        var other = asked(group, mandate).orElseThrow(() -> new Refusal("membership.refused.let-in-already"));
        if (insider(other, member).isEmpty()) {
            refusals.record(by, "membership.let-in", mandate.value(), group.value());
            throw new Refusal("membership.refused.let-in");
        }
        proof.demandTwice();
        other.letIn(by, clock.instant());
        mandates.saveAndFlush(other);
        audit.record(by, null, "membership.let-in", mandate.value(), other.asLetIn());
        succeeded(other);
    }

    private void succeeded(MandateRecord given) {
        var before = given.succeeds();
        if (before == null) return;
        mandates.findById(before.value())
                .ifPresent(left -> events.publishEvent(new MandateHandedOver(
                        given.workingGroup().value(),
                        given.mandate().value(),
                        left.acting().member().value(),
                        given.acting().member().value(),
                        given.givenBy().value())));
    }

    private Optional<MandateRecord> asked(WorkingGroupId group, MandateId mandate) {
        return mandates.findById(mandate.value())
                .filter(held -> held.workingGroup().equals(group) && !held.isLetIn())
                .filter(held -> held.lasts(LocalDate.now(clock)));
    }

    private Optional<MandateRecord> insider(MandateRecord other, MemberId member) {
        var within =
                sides.within(other.workingGroup(), other.acting().affiliation()).toList();
        var spoken = within.stream().anyMatch(own -> RoomRules.speaks(own.acting()));
        return within.stream()
                .filter(own -> own.acting().member().equals(member))
                .filter(own -> !spoken || RoomRules.speaks(own.acting()) || nominates(own, other))
                .findFirst();
    }

    private boolean nominates(MandateRecord own, MandateRecord other) {
        var organization = organization(own);
        return Nominators.NOMINATING.contains(own.term().capacity())
                && organization.isPresent()
                && organization.equals(organization(other));
    }

    private Optional<Object> organization(MandateRecord held) {
        return members.findById(held.acting().member().value()).map(MemberRecord::organization);
    }
}
