package org.trialogue.plans.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Said;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.rest.PlanSaid.PartySaid;

/**
 * A report as scripts read it.
 *
 * @param number its place among those on the commitment, from 1
 * @param part the organization whose own part it is on; null where the lead party reports on the whole
 * @param claim {@code under_way}, {@code held_up} or {@code done}
 * @param obstacles what stands in the way; may be empty
 * @param helpWanted what help is wanted, and of whom; may be empty
 * @param corrects the number of the earlier report for the same period, or 0
 * @param actual a value that it states: of the commitment's indicator, where it has one; or null
 * @param actuals the values that it states, under the keys of the indicators
 * @param evidence names of the files that it rests on, with their addresses within the portal
 * @param links what it rests on that stands elsewhere
 * @param standing {@code claimed}, {@code confirmed} once one of those who may answer confirms it and nobody contests it, or {@code contested} as soon
 *     as one of them does
 */
record ReportSaid(
        String id,
        String commitment,
        int number,
        @Nullable PartySaid part,
        String claim,
        String narrative,
        String obstacles,
        String helpWanted,
        LocalDate from,
        LocalDate until,
        int corrects,
        LocalDate answerBy,
        @Nullable BigDecimal actual,
        Map<UUID, BigDecimal> actuals,
        List<FileSaid> evidence,
        List<LinkSaid> links,
        List<ConfirmationSaid> confirmations,
        String standing,
        BySaid by) {

    /** A file. */
    record FileSaid(String name, String link) {}

    /** An address elsewhere. */
    record LinkSaid(String title, String address) {}

    /** Who said something, for which side, in which capacity, when. */
    record BySaid(String name, String side, String capacity, Instant at) {

        static BySaid of(Said said) {
            return new BySaid(said.name(), said.side().key(), said.capacity().key(), said.at());
        }
    }

    /**
     * What a group, or a government, says of a report.
     *
     * @param organization that of whoever said it, which of governments speaks for itself; null where it is not known
     * @param verdict {@code confirmed} or {@code contested}
     * @param evidence what it rests on
     * @param reply what the lead party answered where it is contested, or null
     */
    record ConfirmationSaid(
            String id,
            String report,
            String verdict,
            String reason,
            @Nullable PartySaid organization,
            BySaid by,
            List<EvidenceSaid> evidence,
            @Nullable String reply,
            @Nullable BySaid replied) {

        static ConfirmationSaid of(UUID report, StoryAnswer answer) {
            var reply = answer.reply();
            var organization = answer.organization();
            return new ConfirmationSaid(
                    answer.id().toString(),
                    report.toString(),
                    answer.verdict().key(),
                    answer.reason(),
                    organization == null ? null : PartySaid.of(organization),
                    BySaid.of(answer.by()),
                    EvidenceSaid.of(answer.proofs()),
                    reply == null ? null : reply.words(),
                    reply == null ? null : BySaid.of(reply.by()));
        }
    }

    static ReportSaid of(CommitmentId commitment, StoryReport report) {
        var part = report.part();
        return new ReportSaid(
                report.id().toString(),
                commitment.toString(),
                report.number(),
                part == null ? null : PartySaid.of(part),
                report.claim().key(),
                report.narrative(),
                report.hindrance().obstacles(),
                report.hindrance().help(),
                report.period().from(),
                report.period().until(),
                report.corrects(),
                report.answerBy(),
                report.actuals().values().stream().findFirst().orElse(null),
                report.actuals(),
                report.evidence().stream()
                        .map(file -> new FileSaid(file.name(), file.id().link()))
                        .toList(),
                report.proofs().links().stream()
                        .map(given ->
                                new LinkSaid(given.link().title(), given.link().address()))
                        .toList(),
                report.answers().stream()
                        .map(answer -> ConfirmationSaid.of(report.id().value(), answer))
                        .toList(),
                report.standing().key(),
                BySaid.of(report.by()));
    }
}
