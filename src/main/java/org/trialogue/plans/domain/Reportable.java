package org.trialogue.plans.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who may report on a commitment, and when: the lead party on the whole, whoever shares in it on its own part. */
public final class Reportable {

    private Reportable() {}

    /** Whether it is for that organization to report, as lead party on the whole or on its own part. */
    public static boolean answersFor(CommitmentRecord on, @Nullable OrganizationId of) {
        return of != null && (on.lead().equals(of) || on.sharedBy(of));
    }

    /**
     * Makes sure of it.
     *
     * @param earlier the reports of the same party so far
     */
    static void check(
            CommitmentRecord on,
            ReportDraft draft,
            List<ReportRecord> earlier,
            @Nullable OrganizationId of,
            Acting by,
            Instant now) {
        if (!answersFor(on, of)) throw new Refusal("plans.refused.lead-only");
        if (on.takenOut()) throw new Refusal("plans.refused.taken-out");
        if (on.declined()) throw new Refusal("plans.refused.report-declined");
        if (by.observes()) throw new Refusal("plans.refused.observer");
        if (draft.after() > on.reports() || earlier.stream().anyMatch(given -> given.number() > draft.after()))
            throw new Refusal("plans.refused.reported-meanwhile");
        if (draft.period().until().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)))
            throw new Refusal("plans.refused.period-ahead");
    }
}
