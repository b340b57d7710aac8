package org.trialogue.membership.domain;

import static org.trialogue.platform.Capacity.ADVISER;
import static org.trialogue.platform.Capacity.CHAIR;
import static org.trialogue.platform.Capacity.COORDINATOR;
import static org.trialogue.platform.Capacity.DEPUTY;
import static org.trialogue.platform.Capacity.GROUP_SECRETARY;
import static org.trialogue.platform.Capacity.OBSERVER;
import static org.trialogue.platform.Capacity.REPORTER;
import static org.trialogue.platform.Capacity.SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;
import static org.trialogue.platform.Capacity.VICE_CHAIR;

import java.util.List;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * Which capacities go with which side. Employers and workers speak through a spokesperson and have a group secretary of their own;
 * governments speak singly or through the coordinator of a named group of governments; the neutral secretariat has the secretary; partners
 * look on.
 */
public final class Capacities {

    private Capacities() {}

    /** The capacities open to a side, the usual one first. */
    public static List<Capacity> open(Affiliation side) {
        return switch (side) {
            case GOVERNMENT -> List.of(TITULAR, DEPUTY, ADVISER, COORDINATOR, CHAIR, REPORTER, OBSERVER);
            case EMPLOYERS, WORKERS ->
                List.of(TITULAR, DEPUTY, ADVISER, SPOKESPERSON, GROUP_SECRETARY, VICE_CHAIR, CHAIR, REPORTER, OBSERVER);
            case SECRETARIAT -> List.of(SECRETARY);
            case PARTNERS -> List.of(OBSERVER);
        };
    }
}
