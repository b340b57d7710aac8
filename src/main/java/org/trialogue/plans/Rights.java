package org.trialogue.plans;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Acting;

/**
 * What the viewer may do with a commitment now.
 *
 * @param acting in which capacity
 * @param change whether to put it differently
 * @param report whether to report on it
 * @param of on whose part alone; null where it is on the whole, or nothing
 * @param answer the reports that the viewer may confirm or contest now
 * @param reply the reports in which the viewer may answer those who contest them
 */
public record Rights(
        Acting acting,
        boolean change,
        boolean report,
        @Nullable OrganizationId of,
        Set<ReportId> answer,
        Set<ReportId> reply) {

    /** Whether to report on the own part alone, and not on the whole. */
    public boolean part() {
        return of != null;
    }

    /** Keeps its own copies. */
    public Rights {
        answer = Set.copyOf(answer);
        reply = Set.copyOf(reply);
    }
}
