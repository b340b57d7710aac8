package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PausedAnswer;
import org.trialogue.plans.Snooze;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.Respondent;
import org.trialogue.platform.Acting;

/** Who is not reminded of answering which report, until when and why. */
@Component
class PausedRows {

    private final JdbcClient jdbc;
    private final PlanVoices voices;

    PausedRows(JdbcClient jdbc, PlanVoices voices) {
        this.jdbc = jdbc;
        this.voices = voices;
    }

    /** A report, and whose answer to it is not reminded of. */
    record Paused(UUID report, String respondent) {

        static Paused of(ReportRecord report, Respondent respondent) {
            return new Paused(report.id().value(), key(respondent));
        }
    }

    private static String key(Respondent respondent) {
        var organization = respondent.organization();
        return organization == null ? respondent.side().name() : organization.toString();
    }

    /** What was said before of the same does not hold any more. */
    void keep(ReportRecord report, Respondent respondent, SnoozeDraft draft, Acting by, Instant now) {
        over(Paused.of(report, respondent), now);
        jdbc.sql("""
                        insert into plans.answer_snooze (id, report_id, room_id, respondent, until, reason, member_id, affiliation, capacity, snoozed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        report.id().value(),
                        report.room().value(),
                        key(respondent),
                        draft.until(),
                        draft.reason(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that hold on a day, among these reports. */
    Set<Paused> on(LocalDate day, Collection<ReportRecord> reports) {
        var keys = reports.stream().map(report -> report.id().toString()).collect(Collectors.joining(",", "{", "}"));
        return new HashSet<>(
                jdbc.sql("""
                        select report_id, respondent from plans.answer_snooze
                         where report_id = any(?::uuid[]) and over_at is null and until >= ?""").params(keys, day).query(PausedRows::paused).list());
    }

    /** Those in a room that were over before a day and that nobody was reminded of since. */
    List<Paused> over(UUID room, LocalDate day, int most) {
        return jdbc.sql("""
                        select report_id, respondent from plans.answer_snooze
                         where room_id = ? and over_at is null and until < ? order by until, id limit ?""").params(room, day, most).query(PausedRows::paused).list();
    }

    /** Takes note that it is over. */
    void over(Paused paused, Instant now) {
        jdbc.sql(
                        "update plans.answer_snooze set over_at = ? where report_id = ? and respondent = ? and over_at is null")
                .params(now.atOffset(ZoneOffset.UTC), paused.report(), paused.respondent())
                .update();
    }

    /** Those that hold on a day of the reports on a commitment, the newest report first. */
    List<PausedAnswer> of(CommitmentId commitment, LocalDate day) {
        return jdbc.sql("""
                        select z.*, r.number from plans.answer_snooze z join plans.report r on r.id = z.report_id
                         where r.commitment_id = ? and z.over_at is null and z.until >= ?
                           and not exists (select 1 from plans.answer a where a.report_id = r.id and a.respondent = z.respondent)
                         order by r.number desc, z.snoozed_at desc""")
                .params(commitment.value(), day)
                .query((row, number) -> new PausedAnswer(
                        row.getInt("number"),
                        new Snooze(
                                row.getObject("until", LocalDate.class),
                                row.getString("reason"),
                                voices.said(row, "", "snoozed_at"))))
                .list();
    }

    private static Paused paused(ResultSet row, int number) throws SQLException {
        return new Paused(row.getObject("report_id", UUID.class), row.getString("respondent"));
    }
}
