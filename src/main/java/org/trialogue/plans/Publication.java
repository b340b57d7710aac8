package org.trialogue.plans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.platform.Acting;

/**
 * What of a plan everybody may see, as its members know it.
 *
 * @param acting in which capacity the viewer acts
 * @param opened since when the secretariat keeps the page open, or null where it is closed
 * @param parties those whom the plan binds, each with whether it agreed
 * @param own the party that the viewer can agree for, or null
 * @param shown how many commitments everybody would see, or sees
 * @param commitments how many there are in all
 */
public record Publication(
        PlanName plan,
        Acting acting,
        @Nullable Instant opened,
        List<Party> parties,
        @Nullable Party own,
        int shown,
        int commitments) {

    /**
     * A party of the plan.
     *
     * @param publishes whether it agrees that what it promised is shown
     * @param said who said so, or took it back; null where nobody of it said anything
     */
    public record Party(
            Organization organization,
            boolean publishes,
            @Nullable Said said) {}

    /** Keeps its own copy. */
    public Publication {
        parties = List.copyOf(parties);
    }

    /** Whether a party agreed. */
    public boolean agreed() {
        return parties.stream().anyMatch(Party::publishes);
    }

    /** Whether everybody can read the page. */
    public boolean isPublic() {
        return opened != null && agreed();
    }

    /** Where everybody finds all these pages, beginning with no slash. */
    public static final String LIST = "public/plans";

    /** Where everybody finds the page of a plan, beginning with no slash. */
    public static String address(PlanId plan) {
        return LIST + "/" + plan;
    }
}
