package org.trialogue.membership;

import org.trialogue.platform.Acting;

/** What a feature takes along when a working group is copied; one bean for each, asked in the transaction that opens the copy. */
public interface CopiedAlong {

    /**
     * Takes it along; the mandates that go over are given by then.
     *
     * @param by who copies, a secretary of both
     */
    void copy(WorkingGroupId from, WorkingGroupId to, Acting by);
}
