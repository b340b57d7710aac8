package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Period;
import org.trialogue.plans.ReportDraft;

/** What a report says in words, of which period. */
@Embeddable
record Account(
        @Enumerated(EnumType.STRING) @Column(updatable = false)
        Claim claim,

        @Column(updatable = false) String narrative,
        @Column(updatable = false) String obstacles,
        @Column(name = "help_wanted", updatable = false) String helpWanted,
        @Column(name = "period_from", updatable = false) LocalDate from,
        @Column(name = "period_until", updatable = false) LocalDate until) {

    static Account of(ReportDraft draft) {
        return new Account(
                draft.claim(),
                draft.narrative(),
                draft.hindrance().obstacles(),
                draft.hindrance().help(),
                draft.period().from(),
                draft.period().until());
    }

    boolean isFor(Period period) {
        return from.equals(period.from()) && until.equals(period.until());
    }
}
