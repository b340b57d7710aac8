package org.trialogue.plans.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Standing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/**
 * Who may confirm or contest: a group other than that of whoever reported, by somebody whose mandate lets them bind it. A group never confirms its
 * own word, the secretariat nobody's; each government speaks for itself, as does a partner that was named to look after the commitment.
 */
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
     * @param reporter the side of whoever reported
     * @param of the organization they belong to
     */
    public static Optional<String> objection(
            CommitmentRecord on, Affiliation reporter, @Nullable OrganizationId of, Acting by) {
        if (on.takenOut()) return Optional.of("plans.refused.taken-out");
        if (on.declined()) return Optional.of("plans.refused.answer-declined");
        var mandate = withoutMandate(on, of, by);
        if (mandate.isPresent()) return mandate;
        if (by.affiliation() == reporter && by.affiliation().group().isPresent())
            return Optional.of("plans.refused.own-group");
        if (of != null && on.sharedBy(of)) return Optional.of("plans.refused.own-commitment");
        if (of == null && new Respondent(by.affiliation(), null).alone())
            return Optional.of("plans.refused.answer-no-organization");
        return Optional.empty();
    }

    /** Partners have observers alone: whom the secretariat named for a commitment answers all the same. */
    private static Optional<String> withoutMandate(CommitmentRecord on, @Nullable OrganizationId of, Acting by) {
        if (by.affiliation() == Affiliation.PARTNERS)
            return of != null && on.monitors().contains(of)
                    ? Optional.empty()
                    : Optional.of("plans.refused.monitors-only");
        if (by.affiliation().group().isEmpty()) return Optional.of("plans.refused.groups-only");
        if (by.observes()) return Optional.of("plans.refused.observer");
        return Acceptable.by(by) ? Optional.empty() : Optional.of("plans.refused.answer-mandate");
    }

    /**
     * Makes sure that somebody may answer a report on the commitment.
     *
     * @throws Refusal when they may not
     */
    public static void check(CommitmentRecord on, Affiliation reporter, @Nullable OrganizationId of, Acting by) {
        objection(on, reporter, of, by).ifPresent(key -> {
            throw new Refusal(key);
        });
    }

    /** The claim on the whole, of the latest period, that was confirmed and not contested; of several on the same the newest. */
    public static Optional<Claim> lastConfirmed(List<ReportRecord> reports) {
        var confirmed = ReportSequence.of(reports, null).stream()
                .filter(report -> report.standing() == Standing.CONFIRMED)
                .toList();
        return ReportSequence.latest(confirmed).map(ReportRecord::claim);
    }
}
