package org.trialogue.membership.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.membership.domain.Term;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * How organizations nominate, and how the secretariat turns nominations into invitations. An organization nominates by those who speak for it
 * in the working group, or by a deputy in their name; a secretary may do it on its behalf. The record says so.
 */
@Service
@Transactional
public class Nominating {

    private final Nominations nominations;
    private final Organizations organizations;
    private final Nominators nominators;
    private final WorkingGroups workingGroups;
    private final Deputizing deputizing;
    private final OwnSides sides;
    private final Audit audit;
    private final Clock clock;

    Nominating(
            Nominations nominations,
            Organizations organizations,
            Nominators nominators,
            WorkingGroups workingGroups,
            Deputizing deputizing,
            OwnSides sides,
            Audit audit,
            Clock clock) {
        this.nominations = nominations;
        this.organizations = organizations;
        this.nominators = nominators;
        this.workingGroups = workingGroups;
        this.deputizing = deputizing;
        this.sides = sides;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the member may nominate in the working group: a secretary for any organization, another for the own one. */
    @Transactional(readOnly = true)
    public boolean mayNominate(WorkingGroupId group, MemberId by) {
        return nominators.acting(group, by).isPresent();
    }

    /** The organization for which the member nominates; empty for a secretary, who chooses one. */
    @Transactional(readOnly = true)
    public Optional<OrganizationId> nominatesFor(WorkingGroupId group, MemberId by) {
        var acting = nominators.required(group, by);
        return acting.forSecretariat() ? Optional.empty() : Optional.of(new OrganizationId(nominators.own(by)));
    }

    /**
     * An organization wants this person to speak for it.
     *
     * @throws Refusal when a rule says no, or the person waits there already
     */
    public NominationId nominate(
            WorkingGroupId group, OrganizationId organization, Nominee nominee, Term term, MemberId by) {
        var acting = nominators.required(group, by);
        requireAtWork(group);
        if (!acting.forSecretariat() && !nominators.own(by).equals(organization.value()))
            throw new Refusal("membership.refused.own-organization");
        var nominating = organization(organization);
        deputizing.check(group, nominating, term);
        var made = new NominationRecord(group, nominating, nominee, term, acting, clock.instant());
        nominations.keep(made);
        nominators.record(acting, made, made.onBehalf() ? "membership.nominated-on-behalf" : "membership.nominated");
        return made.id();
    }

    /** What was given back comes again, mended. */
    public void again(NominationId id, Nominee nominee, Term term, MemberId by) {
        var found = inHand(id);
        var acting = nominators.required(found.workingGroup(), by);
        requireOwn(found, acting);
        requireAtWork(found.workingGroup());
        var nominating = organization(new OrganizationId(found.organization()));
        deputizing.check(found.workingGroup(), nominating, term);
        var side = nominating.affiliation();
        found.again(side, nominee, term, acting, sides.knew(found.workingGroup(), side, by));
        nominations.keep(found);
        nominators.record(acting, found, "membership.nomination-mended");
    }

    /** The form is good: the invitation may go out, which {@link Inviting} does after this. */
    public void check(NominationId id, MemberId by) {
        var found = inHand(id);
        var acting = nominators.secretary(found.workingGroup(), by);
        requireAtWork(found.workingGroup());
        found.check(by);
        nominations.keep(found);
        audit.record(acting, null, "membership.nomination-checked", id.value(), found.asMovedBy(by));
    }

    /** The form is not good: back to whoever nominated, with the reason. */
    public void giveBack(NominationId id, String reason, MemberId by) {
        var found = inHand(id);
        var acting = nominators.secretary(found.workingGroup(), by);
        found.giveBack(reason);
        nominations.keep(found);
        audit.record(acting, null, "membership.nomination-returned", id.value(), found.asMovedBy(by));
    }

    /** Taken back, by the secretariat or the organization. */
    public void withdraw(NominationId id, MemberId by) {
        var found = inHand(id);
        var acting = nominators.required(found.workingGroup(), by);
        requireOwn(found, acting);
        found.withdraw();
        nominations.keep(found);
        nominators.record(acting, found, "membership.nomination-withdrawn");
    }

    /** Whether the letter may be sent by this member, again or for the first time. */
    public void requireSendable(NominationId id, MemberId by) {
        var found = inHand(id);
        var acting = nominators.secretary(found.workingGroup(), by);
        requireAtWork(found.workingGroup());
        found.requireSendable();
        if (nominations.hasRival(id.value(), NominationState.UNDER_WAY))
            throw new Refusal("membership.refused.nominated-already");
        audit.record(acting, null, "membership.invitation-sent", id.value(), found.asMovedBy(by));
    }

    private void requireOwn(NominationRecord found, Acting acting) {
        if (!acting.forSecretariat() && !nominators.own(acting.member()).equals(found.organization()))
            throw new Refusal("membership.refused.own-organization");
    }

    private void requireAtWork(WorkingGroupId group) {
        workingGroups.findById(group.value()).ifPresent(WorkingGroupRecord::requireAtWork);
    }

    private NominationRecord inHand(NominationId id) {
        return nominations.inHand(id.value()).orElseThrow(() -> new Refusal("membership.refused.nomination-moved"));
    }

    private OrganizationRecord organization(OrganizationId id) {
        return organizations
                .findById(id.value())
                .filter(found -> found.mergedInto() == null)
                .orElseThrow(() -> new Refusal("membership.refused.organization-missing"));
    }
}
