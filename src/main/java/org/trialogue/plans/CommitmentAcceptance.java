package org.trialogue.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * Who of those whom a commitment binds has accepted it.
 *
 * @param parties the lead party first
 * @param own the organization that the viewer can accept it for, which has not accepted it; or null
 * @param open whether that organization has not declined it either
 * @param edition what whoever accepts it names
 * @param names what the organizations in what was put differently are called
 */
public record CommitmentAcceptance(
        PlanId plan,
        List<Acceptance> parties,
        @Nullable Organization own,
        boolean open,
        int edition,
        Map<UUID, String> names) {

    /** Keeps its own copies. */
    public CommitmentAcceptance {
        parties = List.copyOf(parties);
        names = Map.copyOf(names);
    }
}
