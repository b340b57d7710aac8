package org.trialogue.drafting.application;

import org.springframework.stereotype.Component;
import org.trialogue.membership.CopiedAlong;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;

/** A copy of a working group proceeds by the same rules, also where they narrow what its members may do at a stage. */
@Component
class NarrowingsCopied implements CopiedAlong {

    private final NarrowingStages narrowing;

    NarrowingsCopied(NarrowingStages narrowing) {
        this.narrowing = narrowing;
    }

    @Override
    public void copy(WorkingGroupId from, WorkingGroupId to, Acting by) {
        narrowing.copy(from, to, by);
    }
}
