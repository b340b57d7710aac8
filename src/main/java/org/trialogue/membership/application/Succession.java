package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.MandateHandedOver;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.Term;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * How a mandate is handed over: a secretary ends it and gives another person of the same side one in its place, in the same capacity and until
 * the same day. Its deputies are the successor's, and those who are nominated as such, and so is its place in named groups of governments; what
 * waited for the one who leaves waits for the successor, and the seats in rooms that someone opened are the successor's, which
 * {@link Succeeding} sees to, as a secretary does not see into a group's room.
 */
@Service
@Transactional
public class Succession {

    private static final Set<Capacity> OFFICES = EnumSet.of(
            Capacity.SECRETARY,
            Capacity.CHAIR,
            Capacity.VICE_CHAIR,
            Capacity.REPORTER,
            Capacity.LEGAL_ADVISER,
            Capacity.SPOKESPERSON,
            Capacity.COORDINATOR);

    private final WorkingGroups workingGroups;
    private final Mandates mandates;
    private final Members members;
    private final Membership membership;
    private final Candidates candidates;
    private final RoomPeople people;
    private final Deputizing deputizing;
    private final Following following;
    private final OwnSides sides;
    private final Offices offices;
    private final GroupOfficers officers;
    private final Proof proof;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Succession(
            WorkingGroups workingGroups,
            Mandates mandates,
            Members members,
            Membership membership,
            Candidates candidates,
            RoomPeople people,
            Deputizing deputizing,
            Following following,
            OwnSides sides,
            Offices offices,
            GroupOfficers officers,
            Proof proof,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workingGroups = workingGroups;
        this.mandates = mandates;
        this.members = members;
        this.membership = membership;
        this.candidates = candidates;
        this.people = people;
        this.deputizing = deputizing;
        this.following = following;
        this.sides = sides;
        this.offices = offices;
        this.officers = officers;
        this.proof = proof;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** People of the same side who can succeed the holder of a mandate: those who sit in the working group already, then all others. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(
            WorkingGroupId group, MandateId mandate, String typed, int atMost, MemberId member) {
        if (!officers.sitting(group, member).forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
        var held = lasting(group, mandate);
        var side = held.acting().affiliation();
        var here = membership.mandatesIn(group).stream()
                .filter(other -> !other.mandate().equals(mandate))
                .filter(other -> matches(other.person().name(), typed))
                .flatMap(other -> members
                        .findById(other.person().id().value())
                        .map(found -> found.asCandidate(other.person().organization()))
                        .stream())
                .toList();
        var others = candidates.find(group, typed, atMost).stream()
                .filter(one -> here.stream().noneMatch(known -> known.subject().equals(one.subject())));
        return Stream.concat(here.stream(), others)
                .filter(one -> one.affiliation() == side)
                .limit(atMost)
                .toList();
    }

    private static boolean matches(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Hands a mandate over, effective at once. What the successor held there before ends with it.
     *
     * @param subject the identity provider's key for the successor's account
     * @throws Refusal when a rule says no, or someone other than a secretary of the working group asks
     */
    public MandateId handOver(WorkingGroupId group, MandateId mandate, String subject, MemberId member) {
        // before the working group, in the order in which whoever accepts a nomination has them in hand
        var nominated = following.nominated(mandate);
        workingGroups.inHand(group.value());
        var by = officers.convening(group, member, "membership.mandate-handed-over");
        proof.demand(by.capacity());
        var held = lasting(group, mandate);
        var to = members.findById(candidates.known(subject).value()).orElseThrow();
        require(held, to);
        var asksSide = asksSide(held, to);
        vacated(group, to, by);
        ended(held, by);
        var term = term(held, to);
        offices.requireFree(group, to.affiliation(), term);
        var given = new MandateRecord(group, to, term, by, clock.instant());
        var before = held.isLetIn() ? null : held.succeeds();
        given.follows(before == null ? mandate : before);
        if (asksSide) given.waitsForItsSide(given.succeeds());
        mandates.saveAndFlush(given);
        following.follow(mandate, nominated, given, member);
        record(by, held, given);
        events.publishEvent(new MandateHandedOver(
                group.value(),
                given.mandate().value(),
                held.acting().member().value(),
                to.id().value(),
                member.value()));
        return given.mandate();
    }

    private void require(MandateRecord held, MemberRecord to) {
        var leaving = people.delegate(held);
        var side = leaving.acting().affiliation();
        var sameCountry = side != Affiliation.GOVERNMENT || Objects.equals(leaving.country(), people.country(to));
        if (to.affiliation() != side || leaving.acting().member().equals(to.id()) || !sameCountry)
            throw new Refusal("membership.refused.successor");
    }

    /** Whether the successor waits for the yes of the own side: whoever is in its room already does not. Somebody must be left to say it. */
    private boolean asksSide(MandateRecord held, MemberRecord to) {
        var group = held.workingGroup();
        var within = sides.within(group, to.affiliation())
                .map(own -> own.acting().member())
                .toList();
        if (within.contains(to.id())
                || !sides.mustBeAsked(group, to, held.term().capacity())) return false;
        var leaving = held.acting().member();
        if (within.stream().allMatch(leaving::equals)) throw new Refusal("membership.refused.nobody-lets-in");
        return true;
    }

    /** Whoever keeps or leads the working group, or speaks for a side, takes over no other mandate before that one was ended. */
    private void vacated(WorkingGroupId group, MemberRecord to, Acting by) {
        mandates.findByMemberAndWorkingGroupAndEndedAtIsNull(to.id().value(), group.value())
                .forEach(own -> {
                    if (OFFICES.contains(own.term().capacity()) && own.lasts(today()))
                        throw new Refusal("membership.refused.has-mandate");
                    ended(own, by);
                    audit.record(
                            by, null, "membership.mandate-ended", own.mandate().value(), own.asEnded());
                });
    }

    private void ended(MandateRecord held, Acting by) {
        held.end(by, clock.instant());
        mandates.saveAndFlush(held);
    }

    private Term term(MandateRecord held, MemberRecord to) {
        var before = held.term();
        var from = before.startsOn().isBefore(today()) ? today() : before.startsOn();
        var term = new Term(before.capacity(), from, before.endsOn(), before.deputyOf());
        return deputizing.still(held.workingGroup(), to, term);
    }

    private void record(Acting by, MandateRecord held, MandateRecord given) {
        var said = given.asGiven()
                .and("held-by", held.acting().member(), given.acting().member());
        audit.record(by, null, "membership.mandate-handed-over", given.mandate().value(), said);
    }

    private MandateRecord lasting(WorkingGroupId group, MandateId mandate) {
        return mandates.findById(mandate.value())
                .filter(found -> found.workingGroup().equals(group) && found.lasts(today()))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
