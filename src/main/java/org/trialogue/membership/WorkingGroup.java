package org.trialogue.membership;

import java.util.List;
import org.trialogue.platform.Affiliation;

/**
 * A working group as its members see it.
 *
 * @param purpose its mandate in one line
 * @param present the sides that hold a mandate in it now, in the order of {@link Affiliation}
 */
public record WorkingGroup(WorkingGroupId id, String title, String purpose, List<Affiliation> present) {}
