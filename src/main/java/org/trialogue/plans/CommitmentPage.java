package org.trialogue.plans;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * A commitment with all that belongs to it.
 *
 * @param coLeads who share in it
 * @param draft what a form that changes it shows
 * @param edition what such a form names
 * @param current the number of the report that says how it stands, the newest one on the latest period; 0 where there is none
 * @param snooze until when the lead party is not reminded, or null where it is
 * @param takenOut who took it out of the plan, and why; null where it is in it
 * @param periods those that can be reported on now
 * @param reports the newest first, those on parts among them
 */
public record CommitmentPage(
        CommitmentLine line,
        PlanLine plan,
        List<Organization> coLeads,
        CommitmentDraft draft,
        int edition,
        int current,
        @Nullable Snooze snooze,
        @Nullable TakenOut takenOut,
        PeriodChoices periods,
        List<StoryReport> reports,
        Rights rights) {

    /** Whether nothing is owed any more: the lead party says that it is done, and no group contests that. */
    public boolean settled() {
        return line.claimed() == Claim.DONE && line.standing() != Standing.CONTESTED;
    }

    /** The report that says how it stands; empty where nothing was reported yet. */
    public Optional<StoryReport> currentReport() {
        return reports.stream().filter(report -> report.number() == current).findFirst();
    }

    /** How the parts stand on which those reported who share in it. */
    public List<PartLine> parts() {
        return PartLine.of(reports, line.lead().id());
    }

    /** Whether the lead party's next report is what everybody waits for: there is none yet, or the current one is contested. */
    public boolean awaitsReport() {
        return current == 0 || line.standing() == Standing.CONTESTED;
    }
}
