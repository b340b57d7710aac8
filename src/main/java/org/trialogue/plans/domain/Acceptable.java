package org.trialogue.plans.domain;

import java.util.Set;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Who may accept what is promised, and confirm or contest what was reported: those whose mandate lets them bind whom they speak for. */
public final class Acceptable {

    private static final Set<Capacity> BIND = Set.of(
            Capacity.TITULAR,
            Capacity.DEPUTY,
            Capacity.SPOKESPERSON,
            Capacity.GROUP_SECRETARY,
            Capacity.COORDINATOR,
            Capacity.VICE_CHAIR);

    private Acceptable() {}

    /** Whether whoever acts so can bind their own organization. The secretariat, the chair, advisers and observers bind nobody. */
    public static boolean by(Acting acting) {
        return acting.affiliation() != Affiliation.SECRETARIAT && BIND.contains(acting.capacity());
    }
}
