package org.trialogue.plans.application;

import org.jspecify.annotations.Nullable;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.ReportDraft;

/** What the record says of plans: days, parties, numbers; of sentences only that they changed. */
final class Recorded {

    private Recorded() {}

    static Particulars opened(PlanDraft draft) {
        return Particulars.now("title", draft.title())
                .and("from", null, draft.period().from())
                .and("until", null, draft.period().until())
                .and("rhythm", null, draft.rhythm())
                .and("parties", null, draft.parties());
    }

    static Particulars changed(PlanDraft before, PlanDraft after) {
        return Particulars.NONE
                .and("title", before.title(), after.title())
                .and("from", before.period().from(), after.period().from())
                .and("until", before.period().until(), after.period().until())
                .and("rhythm", before.rhythm(), after.rhythm())
                .and("parties", before.parties(), after.parties());
    }

    static Particulars written(CommitmentDraft draft) {
        return Particulars.now("lead", draft.lead())
                .and("from", null, draft.period().from())
                .and("until", null, draft.period().until());
    }

    static Particulars changed(CommitmentDraft before, CommitmentDraft after) {
        return Particulars.NONE
                .worded("sentence", before.sentence(), after.sentence())
                .and("lead", before.lead(), after.lead())
                .and("co-leads", before.coLeads(), after.coLeads())
                .worded("shares", before.shares(), after.shares())
                .and("from", before.period().from(), after.period().from())
                .and("until", before.period().until(), after.period().until())
                .and("standards", before.cited(), after.cited())
                .worded("provisions", before.provisions(), after.provisions())
                .worded("indicator", before.indicators(), after.indicators());
    }

    static Particulars reported(@Nullable Claim before, ReportDraft draft) {
        return Particulars.NONE
                .and("claim", before, draft.claim())
                .and("from", null, draft.period().from())
                .and("until", null, draft.period().until());
    }
}
