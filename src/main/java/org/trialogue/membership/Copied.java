package org.trialogue.membership;

import java.util.List;

/**
 * A working group that was opened like another.
 *
 * @param withoutPrincipal the names of the deputies who stand in for nobody in it, as for whom they do in the other one cannot be carried over
 */
public record Copied(WorkingGroupId id, List<String> withoutPrincipal) {

    /** Keeps its own copy of the names. */
    public Copied {
        withoutPrincipal = List.copyOf(withoutPrincipal);
    }
}
