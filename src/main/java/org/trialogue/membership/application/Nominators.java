package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.OnBehalf.Standing;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/**
 * Who nominates in a working group: those who speak for an organization, in their name a deputy of the same organization, and the secretaries
 * for any.
 */
@Component
class Nominators {

    static final Set<Capacity> NOMINATING = Set.of(Capacity.TITULAR, Capacity.SPOKESPERSON, Capacity.GROUP_SECRETARY);

    private final Mandates mandates;
    private final Members members;
    private final OnBehalf onBehalf;
    private final Audit audit;
    private final Clock clock;

    Nominators(Mandates mandates, Members members, OnBehalf onBehalf, Audit audit, Clock clock) {
        this.mandates = mandates;
        this.members = members;
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.clock = clock;
    }

    /** The capacity in which the member at the other end nominates today; empty when they do not. */
    Optional<Acting> acting(WorkingGroupId group, MemberId by) {
        if (!Viewing.isFor(by)) return Optional.empty();
        return mandates.held(by.value(), group.value(), LocalDate.now(clock))
                .map(MandateRecord::acting)
                .filter(acting -> nominates(acting) || deputizing(group, acting).isPresent());
    }

    /**
     * The same.
     *
     * @throws Refusal when they do not nominate there
     */
    Acting required(WorkingGroupId group, MemberId by) {
        return acting(group, by).orElseThrow(() -> new Refusal("membership.refused.may-not-nominate"));
    }

    /**
     * The same of a secretary.
     *
     * @throws Refusal when they are none today
     */
    Acting secretary(WorkingGroupId group, MemberId by) {
        return acting(group, by)
                .filter(Acting::forSecretariat)
                .orElseThrow(() -> new Refusal("membership.refused.secretariat-only"));
    }

    /**
     * The organization that a member belongs to.
     *
     * @throws Refusal when there is none
     */
    UUID own(MemberId by) {
        return organizationOf(by).orElseThrow(() -> new Refusal("membership.refused.may-not-nominate"));
    }

    /** What a deputy does without a right of their own is done in the principal's name, and recorded so. */
    void record(Acting by, NominationRecord nomination, String deed) {
        var id = nomination.id().value();
        var group = nomination.workingGroup();
        if (nominates(by)) audit.record(by, null, deed, id, nomination.asMoved());
        else onBehalf.record(deputizing(group, by).orElseThrow(), deed, id, "workspaces/" + group + "/nominations");
    }

    private static boolean nominates(Acting acting) {
        return acting.forSecretariat() || NOMINATING.contains(acting.capacity());
    }

    /** For a deputy of someone of the same organization, who nominates for it. */
    private Optional<Standing> deputizing(WorkingGroupId group, Acting deputy) {
        var own = organizationOf(deputy.member());
        return onBehalf.standing(group, deputy.member())
                .filter(standing ->
                        NOMINATING.contains(standing.principal().acting().capacity()))
                .filter(standing -> own.isPresent()
                        && own.equals(
                                organizationOf(standing.principal().acting().member())));
    }

    private Optional<UUID> organizationOf(MemberId member) {
        return members.findById(member.value()).map(MemberRecord::organization);
    }
}
