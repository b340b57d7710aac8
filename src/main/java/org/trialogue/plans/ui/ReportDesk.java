package org.trialogue.plans.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.ReportDraft;

/** What becomes of a report that is being written. */
interface ReportDesk {

    /** What was begun before, the newest first. */
    List<KeptReport> kept();

    /** Keeps what stands in the form now, and says since when. */
    Instant keep(KeptReport report);

    /** Lets go of what was kept for a period. */
    void drop(KeptReport kept);

    /** Gives the report. */
    void give(ReportDraft draft, List<Attachment> evidence);

    /** The commitment as it stands by now; empty when it is not to be seen any more. */
    Optional<CommitmentPage> now();
}
