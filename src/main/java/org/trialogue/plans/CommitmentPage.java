package org.trialogue.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * A commitment with all that belongs to it.
 *
 * @param coLeads who share in it
 * @param draft what a form that changes it shows
 * @param edition what such a form names
 * @param snooze until when the lead party is not reminded, or null where it is
 * @param periods those that can be reported on now
 * @param reports the newest first
 */
public record CommitmentPage(
        CommitmentLine line,
        PlanLine plan,
        List<Organization> coLeads,
        CommitmentDraft draft,
        int edition,
        @Nullable Snooze snooze,
        PeriodChoices periods,
        List<StoryReport> reports,
        Rights rights) {

    /** Whether nothing is owed any more: the lead party says that it is done, and no group contests that. */
    public boolean settled() {
        return line.claimed() == Claim.DONE && line.standing() != Standing.CONTESTED;
    }

    /** Whether the lead party's next report is what everybody waits for: there is none yet, or the newest is contested. */
    public boolean awaitsReport() {
        return reports.isEmpty() || line.standing() == Standing.CONTESTED;
    }
}
