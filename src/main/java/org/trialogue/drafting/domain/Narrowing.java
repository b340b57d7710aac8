package org.trialogue.drafting.domain;

import java.util.Set;
import org.trialogue.drafting.AtMost;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/**
 * What a working group has decided about a stage: its members other than the secretariat may do no more than this. It takes away from what the
 * table of the procedure grants, and never adds to it.
 *
 * @param drafters those for whom it does not hold: the drafting group, in preparation alone
 */
public record Narrowing(AtMost atMost, Set<MemberId> drafters) {

    /** Keeps its own copy. */
    public Narrowing {
        drafters = Set.copyOf(drafters);
    }

    /** One that holds for all members. */
    public Narrowing(AtMost atMost) {
        this(atMost, Set.of());
    }

    /** What remains of what the table grants someone. */
    Rights of(Rights granted, Acting acting) {
        if (acting.forSecretariat() || drafters.contains(acting.member())) return granted;
        return granted.atMost(atMost, drafters.isEmpty() ? "drafting.rights.narrowed." : "drafting.rights.drafters.");
    }
}
