package org.trialogue.membership.domain;

import static org.trialogue.platform.Capacity.COORDINATOR;
import static org.trialogue.platform.Capacity.GROUP_SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;
import static org.trialogue.platform.Capacity.VICE_CHAIR;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * For whom a deputy may stand in, after the drafting procedure: for one who sits or speaks for the same group, and governments for their own
 * country's alone, as they do not speak as one. A deputy stands in for no other deputy, so that there is never a chain or a circle of them; the
 * Chair and the Reporter are the whole body's, and have none.
 */
public final class Deputies {

    private static final Set<Capacity> PRINCIPALS =
            Set.of(TITULAR, SPOKESPERSON, GROUP_SECRETARY, COORDINATOR, VICE_CHAIR);

    private Deputies() {}

    /**
     * Whether someone of that side and country may be the deputy of this principal.
     *
     * @param country of the deputy's organization, or null where it has none
     */
    public static boolean may(Affiliation side, @Nullable String country, Delegate principal) {
        var acting = principal.acting();
        if (acting.affiliation() != side || !PRINCIPALS.contains(acting.capacity())) return false;
        return side != Affiliation.GOVERNMENT || country != null && Objects.equals(country, principal.country());
    }
}
