package org.trialogue.membership.application;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** The offices that one holds at a time: the Chair of a working group, and the spokesperson of a side. */
@Component
class Offices {

    private final Mandates mandates;
    private final Members members;
    private final MandatesToday held;

    Offices(Mandates mandates, Members members, MandatesToday held) {
        this.mandates = mandates;
        this.members = members;
        this.held = held;
    }

    /**
     * Asks whether somebody of a side may have that term beside all others.
     *
     * @throws Refusal when another holds the same office on one of its days
     */
    void requireFree(WorkingGroupId group, Affiliation side, Term term) {
        holders(group, side, term).findFirst().ifPresent(other -> refuse(term, other));
    }

    /**
     * The same of a mandate that is to have other days.
     *
     * @throws Refusal when another holds the same office on one of them
     */
    void requireFree(MandateRecord held, Term term) {
        others(held, term).findFirst().ifPresent(other -> refuse(term, other));
    }

    /** Whether nobody else holds the same office on one of its days. */
    boolean isFree(WorkingGroupId group, Affiliation side, Term term) {
        return holders(group, side, term).findAny().isEmpty();
    }

    /** The same of a mandate that is to have other days. */
    boolean isFree(MandateRecord held, Term term) {
        return others(held, term).findAny().isEmpty();
    }

    private void refuse(Term term, MandateRecord other) {
        throw new Refusal("membership.refused.office." + term.capacity().key(), name(other));
    }

    private Stream<MandateRecord> others(MandateRecord held, Term term) {
        return holders(held.workingGroup(), held.acting().affiliation(), term)
                .filter(other -> !other.mandate().equals(held.mandate()));
    }

    private Stream<MandateRecord> holders(WorkingGroupId group, Affiliation side, Term term) {
        if (term.capacity() != Capacity.CHAIR && term.capacity() != Capacity.SPOKESPERSON) return Stream.empty();
        return mandates.findByWorkingGroupAndEndedAtIsNull(group.value()).stream()
                .filter(other -> other.term().capacity() == term.capacity())
                .filter(other ->
                        term.capacity() == Capacity.CHAIR || other.acting().affiliation() == side)
                .filter(other -> other.term().meets(term, held.day()));
    }

    private String name(MandateRecord held) {
        return members.findById(held.acting().member().value())
                .map(member -> member.shown(null).name())
                .orElse("");
    }
}
