package org.trialogue.plans;

import java.util.Set;

/** Which commitments of a plan something is done to at once. */
public sealed interface ManyChoice {

    /** These. */
    record These(Set<CommitmentId> commitments) implements ManyChoice {

        /** Keeps its own copy. */
        public These {
            commitments = Set.copyOf(commitments);
        }
    }

    /** All that a question finds. */
    record Found(ListQuestion question) implements ManyChoice {}
}
