package org.trialogue.plans;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is told.
 *
 * @param language its member's
 * @param plan the plan that it is about, or null for what is due from the member
 */
public record Feed(Locale language, @Nullable PlanName plan, List<FeedEntry> entries) {

    /** Keeps its own copy. */
    public Feed {
        entries = List.copyOf(entries);
    }
}
