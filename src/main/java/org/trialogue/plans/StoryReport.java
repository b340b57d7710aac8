package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.files.KeptFile;

/**
 * A report as the story shows it.
 *
 * @param part the organization whose own part it is on; null where it is on the whole
 * @param corrects the number of the earlier report for the same period, or 0
 * @param answerBy the last day on which the other groups are asked for
 * @param actuals the values it states, under the keys of the indicators
 * @param hindrance what stands in the way, and what would help
 * @param proofs what it rests on
 * @param answers what the groups said, in the order in which they did
 */
public record StoryReport(
        ReportId id,
        int number,
        @Nullable Organization part,
        Claim claim,
        String narrative,
        Period period,
        int corrects,
        LocalDate answerBy,
        Map<UUID, BigDecimal> actuals,
        Hindrance hindrance,
        Proofs proofs,
        List<StoryAnswer> answers,
        Said by) {

    /** The same with what belongs to it. */
    public StoryReport with(Map<UUID, BigDecimal> actuals, Proofs proofs, List<StoryAnswer> answers) {
        return new StoryReport(
                id, number, part, claim, narrative, period, corrects, answerBy, actuals, hindrance, proofs, answers,
                by);
    }

    /** Those on a part, or on the whole. */
    public static List<StoryReport> of(List<StoryReport> all, @Nullable OrganizationId part) {
        return all.stream()
                .filter(report -> Objects.equals(report.partId(), part))
                .toList();
    }

    /** The key of the organization whose own part it is on; null where it is on the whole. */
    public @Nullable OrganizationId partId() {
        return part == null ? null : part.id();
    }

    /** The files that it rests on. */
    public List<KeptFile> evidence() {
        return proofs.files().stream().map(GivenFile::file).toList();
    }

    /** What the others have said of it so far. */
    public Standing standing() {
        return Standing.of(answers.stream().map(StoryAnswer::verdict).toList());
    }
}
