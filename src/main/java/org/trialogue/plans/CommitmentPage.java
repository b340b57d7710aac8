package org.trialogue.plans;

import java.util.List;
import org.trialogue.membership.Organization;

/**
 * A commitment with all that belongs to it.
 *
 * @param coLeads who share in it
 * @param draft what a form that changes it shows
 * @param edition what such a form names
 * @param reports the newest first
 */
public record CommitmentPage(
        CommitmentLine line,
        PlanLine plan,
        List<Organization> coLeads,
        CommitmentDraft draft,
        int edition,
        List<StoryReport> reports,
        Rights rights) {

    /** Whether the lead party's next report is what everybody waits for: there is none yet, or the newest is contested. */
    public boolean awaitsReport() {
        return reports.isEmpty() || line.standing() == Standing.CONTESTED;
    }
}
