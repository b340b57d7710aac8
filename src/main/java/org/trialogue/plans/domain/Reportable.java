package org.trialogue.plans.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who may report on a commitment, and when. */
final class Reportable {

    private Reportable() {}

    static void check(CommitmentRecord on, ReportDraft draft, @Nullable OrganizationId of, Acting by, Instant now) {
        if (!on.lead().equals(of)) throw new Refusal("plans.refused.lead-only");
        if (on.takenOut()) throw new Refusal("plans.refused.taken-out");
        if (on.declined()) throw new Refusal("plans.refused.report-declined");
        if (by.observes()) throw new Refusal("plans.refused.observer");
        if (draft.after() != on.reports()) throw new Refusal("plans.refused.reported-meanwhile");
        if (draft.period().until().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)))
            throw new Refusal("plans.refused.period-ahead");
    }
}
