package org.trialogue.membership.domain;

import static org.trialogue.platform.Capacity.ADVISER;
import static org.trialogue.platform.Capacity.CHAIR;
import static org.trialogue.platform.Capacity.COORDINATOR;
import static org.trialogue.platform.Capacity.DEPUTY;
import static org.trialogue.platform.Capacity.GROUP_SECRETARY;
import static org.trialogue.platform.Capacity.LEGAL_ADVISER;
import static org.trialogue.platform.Capacity.OBSERVER;
import static org.trialogue.platform.Capacity.REPORTER;
import static org.trialogue.platform.Capacity.SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;
import static org.trialogue.platform.Capacity.VICE_CHAIR;

import java.util.List;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/**
 * Which capacities go with which side. Employers and workers speak through a spokesperson and have a group secretary of their own;
 * governments speak singly or through the coordinator of a named group of governments; the neutral secretariat has the secretary, and the Office the
 * Legal Adviser; partners look on.
 */
public final class Capacities {

    private Capacities() {}

    /**
     * Asks whether someone of a side may have a mandate for that term: partners have one for a time.
     *
     * @throws Refusal when the capacity does not go with the side, or it is a partner's and has no last day
     */
    static void require(Affiliation side, Term term) {
        if (!open(side).contains(term.capacity())) throw new Refusal("membership.refused.capacity");
        if (side == Affiliation.PARTNERS && term.endsOn() == null) throw new Refusal("membership.refused.partner-end");
    }

    /** The capacities open to a side, the usual one first. */
    public static List<Capacity> open(Affiliation side) {
        return switch (side) {
            case GOVERNMENT -> List.of(TITULAR, DEPUTY, ADVISER, COORDINATOR, CHAIR, REPORTER, OBSERVER);
            case EMPLOYERS, WORKERS ->
                List.of(TITULAR, DEPUTY, ADVISER, SPOKESPERSON, GROUP_SECRETARY, VICE_CHAIR, CHAIR, REPORTER, OBSERVER);
            case SECRETARIAT -> List.of(SECRETARY, LEGAL_ADVISER);
            case PARTNERS -> List.of(OBSERVER);
        };
    }
}
