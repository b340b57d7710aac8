package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Said;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.StoryReply;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;

/** Reads what was reported on a commitment and what the other groups said to it. */
@Component
class Story {

    private final JdbcClient jdbc;
    private final Membership membership;
    private final FileStore files;

    Story(JdbcClient jdbc, Membership membership, FileStore files) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.files = files;
    }

    /** The reports on a commitment, the newest first. */
    List<StoryReport> of(CommitmentId commitment) {
        return jdbc.sql("select * from plans.report where commitment_id = ? order by number desc")
                .param(commitment.value())
                .query(this::report)
                .list();
    }

    private StoryReport report(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new StoryReport(
                new ReportId(id),
                row.getInt("number"),
                Claim.valueOf(row.getString("claim")),
                row.getString("narrative"),
                new Period(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                row.getInt("corrects"),
                row.getObject("answer_by", LocalDate.class),
                actuals(id),
                evidence(id),
                answers(id),
                said(row, "reported_at"));
    }

    private Map<UUID, BigDecimal> actuals(UUID report) {
        var actuals = new HashMap<UUID, BigDecimal>();
        jdbc.sql("select indicator_id, value from plans.actual where report_id = ?")
                .param(report)
                .query(row -> {
                    actuals.put(
                            row.getObject("indicator_id", UUID.class),
                            row.getBigDecimal("value").stripTrailingZeros());
                });
        return Map.copyOf(actuals);
    }

    private List<KeptFile> evidence(UUID report) {
        return jdbc
                .sql("select file_id from plans.evidence where report_id = ?")
                .param(report)
                .query((row, n) -> new FileId(row.getObject("file_id", UUID.class)))
                .list()
                .stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(KeptFile::name))
                .toList();
    }

    private List<StoryAnswer> answers(UUID report) {
        return jdbc.sql("select * from plans.answer where report_id = ? order by answered_at")
                .param(report)
                .query((row, n) -> answer(row, row.getObject("id", UUID.class)))
                .list();
    }

    private StoryAnswer answer(ResultSet row, UUID id) throws SQLException {
        var reply = jdbc.sql("select * from plans.reply where answer_id = ?")
                .param(id)
                .query((found, n) -> new StoryReply(found.getString("words"), said(found, "replied_at")))
                .optional();
        return new StoryAnswer(
                id,
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                said(row, "answered_at"),
                reply.orElse(null));
    }

    private Said said(ResultSet row, String at) throws SQLException {
        var member = new MemberId(row.getObject("member_id", UUID.class));
        return new Said(
                membership.person(member).map(Person::name).orElse("—"),
                Affiliation.valueOf(row.getString("affiliation")),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }
}
