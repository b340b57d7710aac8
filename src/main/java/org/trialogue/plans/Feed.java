package org.trialogue.plans;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is told.
 *
 * @param language its member's
 * @param plan the plan that it is about, or null for what is due from the member
 * @param sittings those of the member's working groups; none where it is about a plan
 */
public record Feed(Locale language, @Nullable PlanName plan, List<FeedEntry> entries, List<GroupDate> sittings) {

    /** Keeps its own copy. */
    public Feed {
        entries = List.copyOf(entries);
        sittings = List.copyOf(sittings);
    }
}
