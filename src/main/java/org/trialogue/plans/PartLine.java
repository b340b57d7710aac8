package org.trialogue.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;

/**
 * How somebody's own part of a commitment stands.
 *
 * @param party whose part it is
 * @param current the report that says so: its newest one on its latest period
 * @param claimed how far the party says that it has come
 * @param confirmed what was confirmed of it last, or null
 * @param standing what others said of the current report
 */
public record PartLine(
        Organization party,
        ReportId current,
        Claim claimed,
        @Nullable Claim confirmed,
        Standing standing) {

    private static final Comparator<StoryReport> LATEST = Comparator.comparing(
                    (StoryReport report) -> report.period().until())
            .thenComparing(StoryReport::number);

    /**
     * Those on which anything was reported, by the name of the party.
     *
     * @param lead the lead party, which answers for the whole and has no part of its own
     */
    public static List<PartLine> of(List<StoryReport> reports, OrganizationId lead) {
        return reports.stream()
                .flatMap(report -> Stream.ofNullable(report.part()))
                .distinct()
                .filter(party -> !party.id().equals(lead))
                .sorted(Comparator.comparing(Organization::name))
                .flatMap(party -> of(party, StoryReport.of(reports, party.id())).stream())
                .toList();
    }

    private static Optional<PartLine> of(Organization party, List<StoryReport> reports) {
        var confirmed = reports.stream()
                .filter(report -> report.standing() == Standing.CONFIRMED)
                .max(LATEST)
                .map(StoryReport::claim)
                .orElse(null);
        return reports.stream()
                .max(LATEST)
                .map(current -> new PartLine(party, current.id(), current.claim(), confirmed, current.standing()));
    }
}
