package org.trialogue.plans;

import java.util.List;
import java.util.Set;
import org.trialogue.platform.Affiliation;

/**
 * From practices over provisions, commitments and indicators to what other groups confirmed: where the chain holds, and where it breaks.
 *
 * @param groups those of one page
 * @param all how many groups there are; 0 where the page has none
 */
public record Chain(List<Group> groups, int all) {

    /** Keeps its own copy. */
    public Chain {
        groups = List.copyOf(groups);
    }

    /** Of which plan it is, and how many commitments that has. */
    public record Head(PlanName plan, int commitments) {}

    /**
     * Commitments that have something in common, and how many of them have each link of the chain.
     *
     * @param key what they have in common; empty where it is that they have none
     * @param label what it is called; empty where it is that they have none
     * @param applying how many apply a practice
     * @param implementing how many put a provision into effect
     * @param measured how many have an indicator
     * @param reported on how many the lead party has reported
     * @param confirmed of how many another group confirms the current report, and none contests it
     * @param contested of how many another group contests the current report
     */
    public record Group(
            String key,
            String label,
            int total,
            int applying,
            int implementing,
            int measured,
            int reported,
            int confirmed,
            int contested) {

        /** The same under this label. */
        public Group called(String name) {
            return new Group(key, name, total, applying, implementing, measured, reported, confirmed, contested);
        }
    }

    /**
     * A commitment with what comes before and after it.
     *
     * @param confirmedBy the sides that confirm its current report
     * @param contestedBy the sides that contest it
     */
    public record Link(
            CommitmentLine commitment,
            List<AppliedPractice> practices,
            List<Provision> provisions,
            Set<Affiliation> confirmedBy,
            Set<Affiliation> contestedBy) {

        /** Keeps its own copies. */
        public Link {
            practices = List.copyOf(practices);
            provisions = List.copyOf(provisions);
            confirmedBy = Set.copyOf(confirmedBy);
            contestedBy = Set.copyOf(contestedBy);
        }
    }
}
