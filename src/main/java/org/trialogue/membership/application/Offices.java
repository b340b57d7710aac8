package org.trialogue.membership.application;

import java.util.Optional;
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
        holder(group, side, term).ifPresent(other -> {
            throw new Refusal("membership.refused.office." + term.capacity().key(), name(other));
        });
    }

    /** Whether nobody else holds the same office on one of its days. */
    boolean isFree(WorkingGroupId group, Affiliation side, Term term) {
        return holder(group, side, term).isEmpty();
    }

    private Optional<MandateRecord> holder(WorkingGroupId group, Affiliation side, Term term) {
        if (term.capacity() != Capacity.CHAIR && term.capacity() != Capacity.SPOKESPERSON) return Optional.empty();
        return mandates.findByWorkingGroupAndEndedAtIsNull(group.value()).stream()
                .filter(other -> other.term().capacity() == term.capacity())
                .filter(other ->
                        term.capacity() == Capacity.CHAIR || other.acting().affiliation() == side)
                .filter(other -> other.term().meets(term, held.day()))
                .findFirst();
    }

    private String name(MandateRecord held) {
        return members.findById(held.acting().member().value())
                .map(member -> member.shown(null).name())
                .orElse("");
    }
}
