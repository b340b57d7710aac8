package org.trialogue.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named group of governments in a working group, regional or ad hoc. Governments speak singly, or together as such a group; one of them may
 * be in several, or in none.
 *
 * @param governments those whose mandate holds today, by name
 * @param asked those who are asked to join, and have not answered; they are not in it
 * @param coordinator who speaks for it, or null
 * @param edition which one this is; whoever changes it says which one they saw
 */
public record GovernmentGroup(
        GovernmentGroupId id,
        String name,
        List<Mandated> governments,
        List<Mandated> asked,
        @Nullable Mandated coordinator,
        int edition) {

    /** Keeps its own copy. */
    public GovernmentGroup {
        governments = List.copyOf(governments);
        asked = List.copyOf(asked);
    }

    /** The same, as it is told to those who do not keep it. */
    public GovernmentGroup askingNobody() {
        return new GovernmentGroup(id, name, governments, List.of(), coordinator, edition);
    }
}
