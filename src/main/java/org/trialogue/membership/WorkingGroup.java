package org.trialogue.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/**
 * A working group as its members see it.
 *
 * @param purpose its mandate in one line
 * @param present the sides that hold a mandate in it now, in the order of {@link Affiliation}
 * @param archived since when it is in the archive, where it is read and no more written, and why; null while it is at work
 */
public record WorkingGroup(
        WorkingGroupId id,
        String title,
        String purpose,
        List<Affiliation> present,
        @Nullable Archived archived) {}
