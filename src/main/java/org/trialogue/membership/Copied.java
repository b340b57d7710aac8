package org.trialogue.membership;

import java.util.List;

/**
 * A working group that was opened like another.
 *
 * @param withoutPrincipal the names of the deputies who stand in for nobody in it, as for whom they do in the other one cannot be carried over
 * @param left the names of those who have no mandate in it, as another holds the same office there, or as
 *     they are partners whose mandate has no last day here
 */
public record Copied(WorkingGroupId id, List<String> withoutPrincipal, List<String> left) {

    /** Keeps its own copy of the names. */
    public Copied {
        withoutPrincipal = List.copyOf(withoutPrincipal);
        left = List.copyOf(left);
    }
}
