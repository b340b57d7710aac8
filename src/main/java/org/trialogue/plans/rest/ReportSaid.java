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

/**
 * A report as scripts read it.
 *
 * @param number its place among those on the commitment, from 1
 * @param claim {@code under_way}, {@code held_up} or {@code done}
 * @param corrects the number of the earlier report for the same period, or 0
 * @param actual a value that it states: of the commitment's indicator, where it has one; or null
 * @param actuals the values that it states, under the keys of the indicators
 * @param evidence names of the files that it rests on, with their addresses within the portal
 * @param links what it rests on that stands elsewhere
 */
record ReportSaid(
        String id,
        String commitment,
        int number,
        String claim,
        String narrative,
        LocalDate from,
        LocalDate until,
        int corrects,
        LocalDate answerBy,
        @Nullable BigDecimal actual,
        Map<UUID, BigDecimal> actuals,
        List<FileSaid> evidence,
        List<LinkSaid> links,
        List<ConfirmationSaid> confirmations,
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
     * What a group says of a report.
     *
     * @param verdict {@code confirmed} or {@code contested}
     * @param reply what the lead party answered where it is contested, or null
     */
    record ConfirmationSaid(
            String id,
            String report,
            String verdict,
            String reason,
            BySaid by,
            @Nullable String reply,
            @Nullable BySaid replied) {

        static ConfirmationSaid of(UUID report, StoryAnswer answer) {
            var reply = answer.reply();
            return new ConfirmationSaid(
                    answer.id().toString(),
                    report.toString(),
                    answer.verdict().key(),
                    answer.reason(),
                    BySaid.of(answer.by()),
                    reply == null ? null : reply.words(),
                    reply == null ? null : BySaid.of(reply.by()));
        }
    }

    static ReportSaid of(CommitmentId commitment, StoryReport report) {
        return new ReportSaid(
                report.id().toString(),
                commitment.toString(),
                report.number(),
                report.claim().key(),
                report.narrative(),
                report.period().from(),
                report.period().until(),
                report.corrects(),
                report.answerBy(),
                report.actuals().values().stream().findFirst().orElse(null),
                report.actuals(),
                report.evidence().stream()
                        .map(file -> new FileSaid(file.name(), file.id().link()))
                        .toList(),
                report.links().stream()
                        .map(link -> new LinkSaid(link.title(), link.address()))
                        .toList(),
                report.answers().stream()
                        .map(answer -> ConfirmationSaid.of(report.id().value(), answer))
                        .toList(),
                BySaid.of(report.by()));
    }
}
