package org.trialogue.plans;

import java.util.List;
import org.trialogue.platform.Acting;

/**
 * The recommendations that the working group of a plan took in, the newest first: some of them.
 *
 * @param total how many there are
 * @param mayWrite whether the reader may take in more
 * @param acting in which capacity they act
 */
public record PlanRecommendations(
        PlanName plan, List<Recommendation> some, int total, boolean mayWrite, Acting acting) {

    /** Keeps its own copy. */
    public PlanRecommendations {
        some = List.copyOf(some);
    }
}
