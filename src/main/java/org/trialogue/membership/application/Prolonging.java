package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.Term;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * How a mandate gets other days: whoever may give one prolongs or shortens it. It stays the same mandate, and whatever hangs on it stays: seats
 * in rooms, named groups of governments, deputies.
 */
@Service
@Transactional
public class Prolonging {

    private final WorkingGroups workingGroups;
    private final Mandates mandates;
    private final MandatesToday held;
    private final Beginning beginning;
    private final Offices offices;
    private final GroupOfficers officers;
    private final Proof proof;
    private final Audit audit;
    private final Clock clock;

    Prolonging(
            WorkingGroups workingGroups,
            Mandates mandates,
            MandatesToday held,
            Beginning beginning,
            Offices offices,
            GroupOfficers officers,
            Proof proof,
            Audit audit,
            Clock clock) {
        this.workingGroups = workingGroups;
        this.mandates = mandates;
        this.held = held;
        this.beginning = beginning;
        this.offices = offices;
        this.officers = officers;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a mandate these days. Nothing is done, and nothing is on record, where it has them.
     *
     * @param startsOn the first day: another one than before for a mandate that has not begun alone
     * @param endsOn the last day, from today on, or null for no end
     * @throws Refusal when a rule says no, someone other than a secretary of the working group asks, the office is another's on one of the days,
     *     or no other secretary without an end date would remain
     */
    public void change(
            WorkingGroupId group, MandateId mandate, LocalDate startsOn, @Nullable LocalDate endsOn, MemberId member) {
        workingGroups.inHand(group.value());
        var by = officers.convening(group, member, "membership.mandate-term-changed");
        proof.demand(by.capacity());
        var changed = mandates.findById(mandate.value())
                .filter(found -> found.workingGroup().equals(group) && found.lasts(today()))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
        var wanted = changed.term().on(startsOn, endsOn);
        if (endsOn != null && changed.term().capacity() == Capacity.SECRETARY && !held.keptWithout(changed))
            throw new Refusal("membership.refused.last-secretary");
        offices.requireFree(changed, wanted);
        if (mandates
                .findByMemberAndWorkingGroupAndEndedAtIsNull(
                        changed.acting().member().value(), group.value())
                .stream()
                .filter(other -> !other.mandate().equals(mandate))
                .anyMatch(other -> other.term().meets(wanted, wanted.startsOn())))
            throw new Refusal("membership.refused.other-term");
        hold(changed, wanted, by);
    }

    /** A mandate has the days of that term, in the name of whoever may say so. */
    void hold(MandateRecord changed, Term wanted, Acting by) {
        var before = changed.term();
        changed.hold(wanted.startsOn(), wanted.endsOn(), today());
        if (changed.term().equals(before)) return;
        var moved = !wanted.startsOn().equals(before.startsOn());
        if (moved && !wanted.startsOn().isAfter(today())) beginning.begin(changed);
        mandates.saveAndFlush(changed);
        audit.record(
                by, null, "membership.mandate-term-changed", changed.mandate().value(), changed.asChanged(before));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
