package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.Period;
import org.trialogue.plans.Proofs;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.StoryReport;

/** Reads what was reported on a commitment and what the other groups said to it: in a few questions, however many reports there are. */
@Component
class Story {

    private final JdbcClient jdbc;
    private final StoryParts parts;
    private final PlanVoices voices;

    Story(JdbcClient jdbc, StoryParts parts, PlanVoices voices) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.voices = voices;
    }

    /** The reports on a commitment, the newest first. */
    List<StoryReport> of(CommitmentId commitment) {
        return of(commitment, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The same before a number, at most so many. */
    List<StoryReport> of(CommitmentId commitment, int before, int most) {
        return whole(jdbc.sql(
                        "select * from plans.report where commitment_id = ? and number < ? order by number desc limit ?")
                .params(commitment.value(), before, most)
                .query((row, n) -> report(row))
                .list());
    }

    /** One report. */
    Optional<StoryReport> one(ReportId id) {
        var found = jdbc.sql("select * from plans.report where id = ?")
                .param(id.value())
                .query((row, n) -> report(row))
                .list();
        return whole(found).stream().findFirst();
    }

    private List<StoryReport> whole(List<StoryReport> bare) {
        var found = parts.of(bare.stream().map(report -> report.id().value()).toList());
        return bare.stream().map(found::in).toList();
    }

    private StoryReport report(ResultSet row) throws SQLException {
        return new StoryReport(
                new ReportId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                parts.organization(row.getObject("part_id", UUID.class)),
                Claim.valueOf(row.getString("claim")),
                row.getString("narrative"),
                new Period(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                row.getInt("corrects"),
                row.getObject("answer_by", LocalDate.class),
                Map.of(),
                new Hindrance(row.getString("obstacles"), row.getString("help_wanted")),
                Proofs.NONE,
                List.of(),
                voices.said(row, "", "reported_at"));
    }
}
