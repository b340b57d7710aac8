package org.trialogue.plans.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Period;

/** The reports on a commitment, each party's for itself: which corrects which, and which says how things stand. */
public final class ReportSequence {

    private static final Comparator<ReportRecord> LATEST =
            Comparator.comparing(ReportRecord::until).thenComparing(ReportRecord::number);

    private ReportSequence() {}

    /**
     * Those that a party gave.
     *
     * @param part the organization whose own part they are on; null where they are on the whole
     */
    public static List<ReportRecord> of(List<ReportRecord> all, @Nullable OrganizationId part) {
        return all.stream().filter(given -> Objects.equals(given.part(), part)).toList();
    }

    /** The newest among these that is for exactly that period. */
    public static Optional<ReportRecord> corrected(List<ReportRecord> newestFirst, Period period) {
        return newestFirst.stream().filter(given -> given.isFor(period)).findFirst();
    }

    /** The one on the latest period; of several on the same the newest. */
    static Optional<ReportRecord> latest(List<ReportRecord> given) {
        return given.stream().max(LATEST);
    }
}
