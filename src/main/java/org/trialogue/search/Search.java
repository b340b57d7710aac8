package org.trialogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** What the parameters of an address of the library's page ask for; what they say wrongly, they do not say. */
    Query asked(Map<String, List<String>> address, Locale reader);

    /** Of the parameters of an address what says the search itself, and not the page of it or anything else; without characters that control. */
    Map<String, List<String>> kept(Map<String, List<String>> address);

    /**
     * What is most like something, by its words and what they mean; itself left out; nothing while the index is away.
     *
     * @param about what it says, in the kind in which to look
     * @param id its key within that kind
     * @throws Refusal when the viewer asks too often in a short time
     */
    List<Hit> alike(Query about, String id, MemberId viewer, int atMost);

    /**
     * Answers a script, which has been counted at its door.
     *
     * @param caller in whose name it asks; empty for an account that is no member's, which finds what everyone signed in may find
     * @param from the first hit to answer with, counted from 0
     * @param size how many
     */
    Results answer(Query query, Optional<MemberId> caller, int from, int size);
}
