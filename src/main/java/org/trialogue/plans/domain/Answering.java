package org.trialogue.plans.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Standing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Who may confirm or contest: a group other than the lead party's. A group never confirms its own word, the secretariat nobody's. */
public final class Answering {

    /** So many days the other groups have to answer. */
    static final int DAYS_TO_ANSWER = 30;

    private Answering() {}

    static LocalDate until(Instant reported) {
        return LocalDate.ofInstant(reported, ZoneOffset.UTC).plusDays(DAYS_TO_ANSWER);
    }

    /**
     * Why someone may not answer a report on the commitment, as the key of a sentence; empty when they may.
     *
     * @param of the organization they belong to
     */
    public static Optional<String> objection(CommitmentRecord on, @Nullable OrganizationId of, Acting by) {
        if (on.takenOut()) return Optional.of("plans.refused.taken-out");
        if (on.declined()) return Optional.of("plans.refused.answer-declined");
        if (by.affiliation().group().isEmpty()) return Optional.of("plans.refused.groups-only");
        if (by.observes()) return Optional.of("plans.refused.observer");
        if (by.affiliation() == on.leadSide()) return Optional.of("plans.refused.own-group");
        if (of != null && on.sharedBy(of)) return Optional.of("plans.refused.own-commitment");
        return Optional.empty();
    }

    static void check(CommitmentRecord on, @Nullable OrganizationId of, Acting by) {
        objection(on, of, by).ifPresent(key -> {
            throw new Refusal(key);
        });
    }

    /** The claim on the latest period that another group confirmed and none contested; of several on the same the newest. */
    public static Optional<Claim> lastConfirmed(List<ReportRecord> reports) {
        return reports.stream()
                .filter(report -> report.standing() == Standing.CONFIRMED)
                .max(Comparator.comparing(ReportRecord::until).thenComparing(ReportRecord::number))
                .map(ReportRecord::claim);
    }
}
