package org.trialogue.search;

import java.util.Locale;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Completes what somebody is typing by what they may see, as the search itself would find it, and nothing else. */
public interface Completion {

    /**
     * Documents with a word in their title, or in a passage, for each beginning of a word; instruments by their codes too.
     *
     * @param reader the language in which titles are preferred
     * @param viewer for whom; the rooms are asked afresh at each call
     * @param each at most so many of one kind
     * @throws Refusal when the viewer asks too often in a short time
     */
    Begun begun(Typed typed, Locale reader, MemberId viewer, int each);
}
