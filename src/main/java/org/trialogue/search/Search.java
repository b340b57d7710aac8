package org.trialogue.search;

import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Finds what the viewer may see, and nothing else: hits, counts and facets alike. */
public interface Search {

    /**
     * Answers from the index, or from the database while the index is away; {@link Results#source()} says which.
     *
     * @param viewer for whom; the rooms are asked afresh at each call
     * @throws Refusal when the viewer asks too often in a short time
     */
    Results find(Query query, MemberId viewer);
}
