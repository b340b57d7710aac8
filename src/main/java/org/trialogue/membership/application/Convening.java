package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Preset;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Rules;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.CharterRecord;
import org.trialogue.membership.domain.Charters;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.Term;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.Viewing;

/** How the secretariat brings a working group together. */
@Service
@Transactional
public class Convening {

    private final WorkingGroups workingGroups;
    private final Charters charters;
    private final Rooms rooms;
    private final Mandates mandates;
    private final MandatesToday held;
    private final Members members;
    private final Candidates candidates;
    private final Deputizing deputizing;
    private final Prolonging prolonging;
    private final OwnSides sides;
    private final Offices offices;
    private final Audit audit;
    private final Refusals refusals;
    private final Proof proof;
    private final Clock clock;

    Convening(
            WorkingGroups workingGroups,
            Charters charters,
            Rooms rooms,
            Mandates mandates,
            MandatesToday held,
            Members members,
            Candidates candidates,
            Deputizing deputizing,
            Prolonging prolonging,
            OwnSides sides,
            Offices offices,
            Audit audit,
            Refusals refusals,
            Proof proof,
            Clock clock) {
        this.workingGroups = workingGroups;
        this.charters = charters;
        this.rooms = rooms;
        this.mandates = mandates;
        this.held = held;
        this.members = members;
        this.candidates = candidates;
        this.deputizing = deputizing;
        this.prolonging = prolonging;
        this.sides = sides;
        this.offices = offices;
        this.audit = audit;
        this.refusals = refusals;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * Opens a working group for a member of the secretariat, who is its first secretary.
     *
     * @throws Refusal when a rule says no, or another working group has that title
     */
    public WorkingGroupId open(String title, String purpose, Preset preset, MemberId by) {
        return open(title, purpose, Rules.of(preset), new Acting(by, member(by).affiliation(), Capacity.SECRETARY));
    }

    /**
     * Opens a working group that proceeds as committees do; whoever opens it is its first secretary.
     *
     * @throws Refusal when a rule says no, or another working group has that title
     */
    public WorkingGroupId open(String title, String purpose, Acting by) {
        return open(title, purpose, Rules.OF_A_COMMITTEE, by);
    }

    WorkingGroupId open(String title, String purpose, Rules rules, Acting by) {
        requireSelf(by);
        var group = new WorkingGroupRecord(title, purpose, by, clock.instant());
        workingGroups.keep(group);
        for (var kind : RoomKind.allStanding()) rooms.save(new RoomRecord(group.id(), kind));
        var term = new Term(Capacity.SECRETARY, today(), null);
        mandates.saveAndFlush(new MandateRecord(group.id(), member(by.member()), term, by, clock.instant()));
        charters.save(new CharterRecord(group.id(), rules, by));
        var said = Particulars.now("title", group.title()).and("preset", null, rules.preset());
        audit.record(
                by,
                null,
                "membership.working-group-opened",
                group.id().value(),
                said.inGroup(group.id().value()));
        return group.id();
    }

    /**
     * Gives a person a mandate; someone who has not signed in yet becomes a member by it. One whose term has run out ends with it, and one that
     * goes on in the same capacity where the other ends prolongs it. Into the room of the Employers or the Workers it lets only when
     * {@link LettingIn that side says so}, once somebody has spoken for it.
     *
     * @param subject the identity provider's key for the person's account
     * @param by a secretary of this very working group
     * @return the mandate, which is the one that was prolonged where it was
     * @throws Refusal when a rule says no, or the member has another mandate there on one of its days
     */
    public MandateId mandate(WorkingGroupId workingGroup, String subject, Term term, Acting by) {
        return mandate(workingGroup, subject, term, by, (group, to) -> sides.mustBeAsked(group, to, term.capacity()));
    }

    /** The same for one who sat in another working group, from which this one is copied: let in here as there. */
    MandateId carried(WorkingGroupId workingGroup, String subject, Term term, Acting by, boolean letIn) {
        return mandate(workingGroup, subject, term, by, (group, to) -> !letIn);
    }

    private MandateId mandate(
            WorkingGroupId workingGroup,
            String subject,
            Term term,
            Acting by,
            BiPredicate<WorkingGroupId, MemberRecord> asksSide) {
        workingGroups.inHand(workingGroup.value()).ifPresent(WorkingGroupRecord::requireAtWork);
        requireSelf(by);
        if (!secretary(workingGroup, by)) {
            refusals.record(by, "membership.mandate-given", workingGroup.value(), workingGroup.value());
            throw new Refusal("membership.refused.secretariat-only");
        }
        proof.demand(Capacity.SECRETARY);
        var to = candidates.known(subject);
        var others = mandates.findByMemberAndWorkingGroupAndEndedAtIsNull(to.value(), workingGroup.value());
        others.stream().filter(other -> other.ranOutBy(today())).forEach(former -> endNow(former, by));
        var goesOn = others.stream().filter(other -> other.goesOnIn(term)).findFirst();
        if (goesOn.isPresent()) return prolonged(goesOn.get(), others, term, by);
        requireNoneMeets(others, term);
        deputizing.check(workingGroup, member(to), term);
        offices.requireFree(workingGroup, member(to).affiliation(), term);
        var given = new MandateRecord(workingGroup, member(to), term, by, clock.instant());
        if (asksSide.test(workingGroup, member(to))) given.waitsForItsSide(null);
        mandates.save(given);
        audit.record(by, null, "membership.mandate-given", given.mandate().value(), given.asGiven());
        return given.mandate();
    }

    private MandateId prolonged(MandateRecord held, List<MandateRecord> own, Term term, Acting by) {
        var whole = term.on(held.term().startsOn(), term.endsOn());
        requireNoneMeets(own.stream().filter(other -> !other.equals(held)).toList(), whole);
        offices.requireFree(held, whole);
        prolonging.hold(held, whole, by);
        return held.mandate();
    }

    private void requireNoneMeets(List<MandateRecord> others, Term term) {
        if (others.stream()
                .anyMatch(other -> other.lasts(today()) && other.term().meets(term, term.startsOn())))
            throw new Refusal("membership.refused.has-mandate");
    }

    /**
     * Takes a mandate back, effective at once.
     *
     * @param by a secretary of this very working group
     * @throws Refusal when a rule says no, or no other secretary without an end date remains
     */
    public void end(WorkingGroupId workingGroup, MandateId mandate, Acting by) {
        workingGroups.inHand(workingGroup.value());
        requireSelf(by);
        if (!secretary(workingGroup, by)) {
            refusals.record(by, "membership.mandate-ended", mandate.value(), workingGroup.value());
            throw new Refusal("membership.refused.secretariat-only");
        }
        proof.demand(Capacity.SECRETARY);
        var leaving = mandates.findById(mandate.value())
                .filter(found -> found.workingGroup().equals(workingGroup))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
        if (leaving.term().capacity() == Capacity.SECRETARY && !held.keptWithout(leaving))
            throw new Refusal("membership.refused.last-secretary");
        endNow(leaving, by);
    }

    /** People to whom a mandate in the working group can be given, found by what was typed of their name or address. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(WorkingGroupId workingGroup, String typed, int atMost, Acting by) {
        requireSecretary(workingGroup, by);
        return candidates.find(workingGroup, typed, atMost);
    }

    /** The day on which a mandate given now begins to hold. */
    public LocalDate today() {
        return held.day();
    }

    private void endNow(MandateRecord leaving, Acting by) {
        leaving.end(by, clock.instant());
        mandates.saveAndFlush(leaving);
        audit.record(by, null, "membership.mandate-ended", leaving.mandate().value(), leaving.asEnded());
    }

    private static void requireSelf(Acting by) {
        if (!Viewing.isFor(by.member())) throw new Refusal("membership.refused.secretariat-only");
    }

    private void requireSecretary(WorkingGroupId workingGroup, Acting by) {
        requireSelf(by);
        if (!secretary(workingGroup, by)) throw new Refusal("membership.refused.secretariat-only");
    }

    private boolean secretary(WorkingGroupId workingGroup, Acting by) {
        return held.in(workingGroup, by.member())
                .filter(mandate -> mandate.acting().forSecretariat())
                .isPresent();
    }

    private MemberRecord member(MemberId id) {
        return members.findById(id.value()).orElseThrow(() -> new Refusal("membership.refused.unknown-member"));
    }
}
