package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * A commitment as a board shows it.
 *
 * @param language that of the sentence
 * @param claimed what the lead party said last, or null
 * @param confirmed what another group confirmed last, or null
 * @param unansweredBy the day that passed without another group answering what was reported last, or null
 * @param owed the report that is owed next, or null
 * @param gauge its indicator with what was reached, or null
 * @param accepted whether all whom it binds have accepted it as it stands
 * @param declinedBy those whom it would bind and who declined it as it stands
 * @param light how what it is measured by stands, the worst of it; null where nothing is measured
 */
public record CommitmentLine(
        CommitmentId id,
        String sentence,
        Locale language,
        Organization lead,
        Period period,
        @Nullable Claim claimed,
        @Nullable Claim confirmed,
        Standing standing,
        boolean overdue,
        @Nullable LocalDate unansweredBy,
        @Nullable ReportingPeriod owed,
        @Nullable Gauge gauge,
        boolean accepted,
        List<Organization> declinedBy,
        @Nullable Light light) {

    /** Keeps its own copy. */
    public CommitmentLine {
        declinedBy = List.copyOf(declinedBy);
    }

    /** Whether its lead party declined it as it stands, so that nobody promises it. */
    public boolean declined() {
        return declinedBy.stream().anyMatch(party -> party.id().equals(lead.id()));
    }
}
