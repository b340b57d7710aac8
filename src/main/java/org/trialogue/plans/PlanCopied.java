package org.trialogue.plans;

import java.util.List;

/**
 * What became of a plan that was copied.
 *
 * @param plan the new one
 * @param commitments how many came along
 * @param leftOut the sentences of those that could not
 * @param unlinked how many links to provisions stayed behind, as the provisions are gone
 */
public record PlanCopied(PlanId plan, int commitments, List<String> leftOut, int unlinked) {

    /** Keeps its own copy. */
    public PlanCopied {
        leftOut = List.copyOf(leftOut);
    }
}
