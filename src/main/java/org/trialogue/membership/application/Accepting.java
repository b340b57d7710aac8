package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.membership.domain.Term;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What becomes of invitations when those come, or say no, whom they ask in. */
@Service
public class Accepting {

    private final Nominations nominations;
    private final Members members;
    private final Mandates mandates;
    private final WorkingGroups workingGroups;
    private final Deputizing deputizing;
    private final Prolonging prolonging;
    private final OwnSides sides;
    private final Offices offices;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accepting(
            Nominations nominations,
            Members members,
            Mandates mandates,
            WorkingGroups workingGroups,
            Deputizing deputizing,
            Prolonging prolonging,
            OwnSides sides,
            Offices offices,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.nominations = nominations;
        this.members = members;
        this.mandates = mandates;
        this.workingGroups = workingGroups;
        this.deputizing = deputizing;
        this.prolonging = prolonging;
        this.sides = sides;
        this.offices = offices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A member signed in: by the first sign-in each invitation to this account is taken up, and the mandates hold; later ones ask. */
    public void signedIn(MemberId member) {
        Viewing.as(
                member,
                () -> transaction.execute(status -> {
                    var known = members.findById(member.value()).orElseThrow();
                    nominations.inviting(known.subject()).stream()
                            .filter(invitation -> !invitation.asksToAnswer(known))
                            .forEach(invitation -> take(invitation, known));
                    return true;
                }));
    }

    /** Whether the invitation of this key waits for this member's answer. */
    public boolean asks(UUID key, MemberId member) {
        return Viewing.as(
                member, () -> transaction.execute(status -> asking(key, member).isPresent()));
    }

    /**
     * A member takes up an invitation, and the mandate holds.
     *
     * @return the key of the sentence that says why it could not be taken up, which the secretariat sees as well; empty when it was
     * @throws Refusal when it is no longer open, or asks somebody else
     */
    public Optional<String> accept(UUID key, MemberId member) {
        return Viewing.as(
                member,
                () -> transaction.execute(status -> {
                    var invitation =
                            asking(key, member).orElseThrow(() -> new Refusal("membership.refused.nomination-moved"));
                    take(invitation, members.findById(member.value()).orElseThrow());
                    if (invitation.state() == NominationState.ACCEPTED) return Optional.empty();
                    // one that ran out meanwhile is looked after by the job
                    var trouble = invitation.trouble();
                    if (trouble == null) throw new Refusal("membership.refused.nomination-moved");
                    return Optional.of(trouble);
                }));
    }

    private Optional<NominationRecord> asking(UUID key, MemberId member) {
        var known = members.findById(member.value()).orElseThrow();
        return nominations.inviting(known.subject()).stream()
                .filter(invitation -> invitation.declineKey().equals(key))
                .filter(invitation -> invitation.asksToAnswer(known))
                .findFirst();
    }

    /** For whom the letter of this key was: the working group's title; empty where it leads nowhere, or is no longer open. */
    public Optional<String> open(UUID key) {
        return nominations
                .roomOf(key)
                .flatMap(room -> Viewing.inRoom(
                        room,
                        () -> transaction.execute(status -> nominations
                                .declinedBy(key)
                                .filter(found -> !found.state().over())
                                .flatMap(found -> workingGroups.findById(
                                        found.workingGroup().value()))
                                .map(group -> group.title()))));
    }

    /**
     * Whoever has the letter does not want the mandate.
     *
     * @throws Refusal when it is no longer open
     */
    public void decline(UUID key, String reason) {
        var room = nominations.roomOf(key);
        if (room.isEmpty()) throw new Refusal("membership.refused.nomination-moved");
        Viewing.inRoom(
                room.get(),
                () -> transaction.execute(status -> {
                    var found = nominations.declinedBy(key).orElseThrow();
                    found.decline(reason);
                    nominations.save(found);
                    audit.recordOfAccount(
                            found.unsigned(),
                            "membership.nomination-declined",
                            found.id().value(),
                            found.asMoved());
                    return true;
                }));
    }

    private void take(NominationRecord invitation, MemberRecord member) {
        if (invitation.expire(clock.instant())) expired(invitation, member);
        else hold(invitation, member);
        nominations.save(invitation);
    }

    private void expired(NominationRecord invitation, MemberRecord member) {
        audit.record(
                member.id(),
                member.affiliation(),
                "membership.nomination-expired",
                invitation.id().value(),
                invitation.asMoved());
    }

    private void hold(NominationRecord invitation, MemberRecord member) {
        var group = invitation.workingGroup();
        if (workingGroups.inHand(group.value()).orElseThrow().archived().isPresent()) {
            invitation.hindered("membership.trouble.archived");
            return;
        }
        if (!invitation.organization().equals(member.organization())) {
            invitation.hindered("membership.trouble.other-organization");
            return;
        }
        if (member.affiliation() == Affiliation.PARTNERS && invitation.term().endsOn() == null) {
            invitation.hindered("membership.trouble.partner-end");
            return;
        }
        if (invitation.isPast(LocalDate.now(clock))) {
            invitation.hindered("membership.trouble.term-over");
            return;
        }
        var own =
                mandates.findByMemberAndWorkingGroupAndEndedAtIsNull(member.id().value(), group.value());
        var renewed = own.stream()
                .filter(held -> lasts(held) && invitation.term().continues(held.term()))
                .findFirst();
        var term = renewed.map(held -> renewed(held, invitation)).orElse(invitation.term());
        if (own.stream()
                .filter(held -> renewed.filter(held::equals).isEmpty())
                .anyMatch(held -> lasts(held) && held.term().meets(term, term.startsOn()))) {
            invitation.hindered("membership.trouble.has-mandate");
            return;
        }
        if (renewed.isPresent()) {
            renew(renewed.get(), term, invitation);
            return;
        }
        if (!offices.isFree(group, member.affiliation(), invitation.term())) {
            invitation.hindered("membership.trouble.office");
            return;
        }
        own.stream().filter(held -> held.ranOutBy(LocalDate.now(clock))).forEach(this::ranOut);
        give(invitation, member);
    }

    /** The days of a mandate that an invitation in the same capacity prolongs: none is taken away. */
    private static Term renewed(MandateRecord held, NominationRecord invitation) {
        var wanted = invitation.term();
        return wanted.outlasts(held.term()) ? held.term().on(held.term().startsOn(), wanted.endsOn()) : held.term();
    }

    /** It is the same mandate, so that what hangs on it stays. */
    private void renew(MandateRecord held, Term term, NominationRecord invitation) {
        if (!offices.isFree(held, term)) {
            invitation.hindered("membership.trouble.office");
            return;
        }
        prolonging.hold(held, term, held.acting());
        invitation.accepted(held.mandate());
        record(held.acting(), invitation, "membership.nomination-accepted");
    }

    private void give(NominationRecord invitation, MemberRecord member) {
        var group = invitation.workingGroup();
        var by = new Acting(checker(invitation), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var term = deputizing.still(group, member, invitation.term());
        var given = new MandateRecord(group, member, term, by, clock.instant());
        if (ofItsOwn(invitation, member)) given.comesFromItsSide(invitation.nominatedBy(), clock.instant());
        else if (sides.mustBeAsked(group, member, term.capacity())) given.waitsForItsSide(null);
        mandates.save(given);
        invitation.accepted(given.mandate());
        record(given.acting(), invitation, "membership.nomination-accepted");
        audit.record(
                given.acting(),
                null,
                "membership.mandate-given",
                given.mandate().value(),
                given.asGiven());
    }

    /** Whether it came from the organization itself, by somebody whom the side had among itself. */
    private boolean ofItsOwn(NominationRecord invitation, MemberRecord member) {
        return !invitation.onBehalf()
                && sides.knew(invitation.workingGroup(), member.affiliation(), invitation.nominatedBy());
    }

    private boolean lasts(MandateRecord held) {
        return held.lasts(LocalDate.now(clock));
    }

    private void ranOut(MandateRecord former) {
        former.leave(clock.instant());
        mandates.saveAndFlush(former);
        audit.record(
                former.acting(),
                null,
                "membership.mandate-ended",
                former.mandate().value(),
                former.asEnded());
    }

    private void record(Acting by, NominationRecord invitation, String deed) {
        audit.record(by, null, deed, invitation.id().value(), invitation.asMoved());
    }

    private static MemberId checker(NominationRecord invitation) {
        var checked = invitation.checkedBy();
        return checked == null ? invitation.nominatedBy() : new MemberId(checked);
    }
}
