package org.trialogue.plans;

import java.util.List;

/**
 * What became of a plan that was copied.
 *
 * @param plan the new one
 * @param commitments how many came along
 * @param leftOut the sentences of those that could not
 */
public record PlanCopied(PlanId plan, int commitments, List<String> leftOut) {

    /** Keeps its own copy. */
    public PlanCopied {
        leftOut = List.copyOf(leftOut);
    }
}
