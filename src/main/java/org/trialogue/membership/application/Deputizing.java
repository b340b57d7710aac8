package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Principal;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Delegate;
import org.trialogue.membership.domain.Deputies;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Term;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/** For whom deputies stand in. Whoever gives a mandate, or asks for one, says so; the secretaries of the working group may say otherwise. */
@Service
@Transactional
public class Deputizing {

    private final WorkingGroups workingGroups;
    private final Mandates mandates;
    private final RoomPeople people;
    private final Membership membership;
    private final GroupOfficers officers;
    private final Proof proof;
    private final Audit audit;
    private final Clock clock;

    Deputizing(
            WorkingGroups workingGroups,
            Mandates mandates,
            RoomPeople people,
            Membership membership,
            GroupOfficers officers,
            Proof proof,
            Audit audit,
            Clock clock) {
        this.workingGroups = workingGroups;
        this.mandates = mandates;
        this.people = people;
        this.membership = membership;
        this.officers = officers;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in a working group for whom a deputy of that side may stand in, by name; of governments the own country's alone will do. */
    @Transactional(readOnly = true)
    public List<Mandated> principals(WorkingGroupId group, Affiliation side) {
        return principals(group).stream()
                .filter(held -> held.affiliation() == side)
                .toList();
    }

    private List<Mandated> principals(WorkingGroupId group) {
        var today = LocalDate.now(clock);
        return membership.mandatesGivenIn(group).stream()
                .filter(held -> held.endsOn() == null || !held.endsOn().isBefore(today))
                .filter(held -> {
                    var delegate = people.delegate(held.acting());
                    return Deputies.may(held.affiliation(), delegate.country(), delegate);
                })
                .toList();
    }

    /** For whom somebody in the working group stands in; empty where they stand in for nobody, or whose mandate is over. */
    @Transactional(readOnly = true)
    public Optional<Principal> of(@Nullable MandateId mandate) {
        if (mandate == null) return Optional.empty();
        return mandates.findById(mandate.value())
                .filter(held -> lasts(held))
                .flatMap(held -> membership
                        .person(held.acting().member())
                        .map(person -> new Principal(held.mandate(), person.name())));
    }

    /**
     * A deputy stands in for the holder of that mandate from now on; null for nobody in particular.
     *
     * @throws Refusal when a rule says no, or someone other than a secretary asks
     */
    public void name(WorkingGroupId group, MandateId deputy, @Nullable MandateId principal, MemberId member) {
        workingGroups.inHand(group.value());
        var by = officers.convening(group, member, "membership.deputy-named");
        proof.demand(by.capacity());
        var held = mandates.findById(deputy.value())
                .filter(found -> found.workingGroup().equals(group) && lasts(found))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
        var before = holder(held.deputyOf());
        held.standInFor(principal);
        check(group, people.delegate(held), held.term());
        mandates.saveAndFlush(held);
        record(by, held, before, holder(principal));
    }

    /** Whether the holder of a mandate may be the deputy of that of another. */
    boolean may(WorkingGroupId group, MandateId deputy, MandateId principal) {
        return mandates.findById(deputy.value())
                .map(people::delegate)
                .filter(own -> fits(group, own.acting().affiliation(), own.country(), principal))
                .isPresent();
    }

    /**
     * Asks whether someone of a side may have that term.
     *
     * @throws Refusal when it names a principal for whom they may not stand in
     */
    void check(WorkingGroupId group, MemberRecord member, Term term) {
        check(group, member.affiliation(), people.country(member), term);
    }

    /** The same, for one of an organization. */
    void check(WorkingGroupId group, OrganizationRecord organization, Term term) {
        check(group, organization.affiliation(), organization.country(), term);
    }

    private void check(WorkingGroupId group, Delegate deputy, Term term) {
        check(group, deputy.acting().affiliation(), deputy.country(), term);
    }

    private void check(WorkingGroupId group, Affiliation side, @Nullable String country, Term term) {
        if (!fits(group, side, country, term.deputyOf())) throw new Refusal("membership.refused.principal");
    }

    /** The term as it can still be: without a principal who went meanwhile. */
    Term still(WorkingGroupId group, MemberRecord member, Term term) {
        return fits(group, member.affiliation(), people.country(member), term.deputyOf())
                ? term
                : new Term(term.capacity(), term.startsOn(), term.endsOn());
    }

    private boolean fits(
            WorkingGroupId group, Affiliation side, @Nullable String country, @Nullable MandateId principal) {
        return principal == null
                || mandates.findById(principal.value())
                        .filter(held -> held.workingGroup().equals(group) && lasts(held))
                        .filter(held -> Deputies.may(side, country, people.delegate(held)))
                        .isPresent();
    }

    private boolean lasts(MandateRecord held) {
        return held.lasts(LocalDate.now(clock));
    }

    private @Nullable MemberId holder(@Nullable MandateId mandate) {
        if (mandate == null) return null;
        return mandates.findById(mandate.value())
                .map(held -> held.acting().member())
                .orElse(null);
    }

    private void record(Acting by, MandateRecord held, @Nullable MemberId before, @Nullable MemberId after) {
        var said = Particulars.NONE
                .and("deputy-of", before, after)
                .inGroup(held.workingGroup().value())
                .concerning(held.acting().member());
        audit.record(by, null, "membership.deputy-named", held.mandate().value(), said);
    }
}
