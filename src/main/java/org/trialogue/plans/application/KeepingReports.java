package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Reportable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps reports as they are typed, so that their author goes on with them on whatever device. Nobody else sees them. */
@Service
@Transactional
public class KeepingReports {

    private static final String FIRST = """
            insert into plans.report_draft
              (commitment_id, member_id, slot, room_id, claim, narrative, period_from, period_until, numbers, after, obstacles, help_wanted,
               links, readers, kept_at)
            values (:commitment, :member, :slot, :room, :claim, :narrative, :from, :until, :numbers::jsonb, :after, :obstacles, :help, :links,
                    :readers, :now)
            on conflict do nothing""";

    private static final String AGAIN = """
            update plans.report_draft
               set claim = :claim, narrative = :narrative, period_from = :from, period_until = :until, numbers = :numbers::jsonb,
                   after = :after, obstacles = :obstacles, help_wanted = :help, links = :links, readers = :readers, kept_at = :now
             where commitment_id = :commitment and member_id = :member and slot = :slot and kept_at = :seen""";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Speaking speaking;
    private final Clock clock;

    KeepingReports(JdbcClient jdbc, Commitments commitments, Speaking speaking, Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.speaking = speaking;
        this.clock = clock;
    }

    /** What the member has begun to write on a commitment, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptReport> of(CommitmentId commitment, Acting by) {
        return jdbc.sql(
                        "select * from plans.report_draft where commitment_id = ? and member_id = ? order by kept_at desc")
                .param(commitment.value())
                .param(by.member().value())
                .query(KeepingReports::kept)
                .list();
    }

    /**
     * Keeps what stands in the form by now in place of what stood there for the same period. Where nothing does, nothing is kept.
     * What was kept elsewhere since the form saw it last is not written over.
     *
     * @return since when it is kept
     * @throws Refusal when the member is not one of those who may report, or something else is kept by now than the form saw
     */
    public Instant keep(CommitmentId id, KeptReport report, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (by.observes()) throw new Refusal("plans.refused.observer");
        if (!Reportable.answersFor(commitment, speaking.organization(by))) throw new Refusal("plans.refused.lead-only");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (report.blank()) drop(id, report, by);
        else if (written(commitment, report, by, now) == 0) throw new Refusal("plans.refused.kept-elsewhere");
        return now;
    }

    private int written(CommitmentRecord commitment, KeptReport report, Acting by, Instant now) {
        var seen = report.keptAt();
        var more = report.more();
        var writing = jdbc.sql(seen == null ? FIRST : AGAIN);
        if (seen != null) writing = writing.param("seen", seen.atOffset(ZoneOffset.UTC));
        else writing = writing.param("room", commitment.room().value());
        return writing.param("commitment", commitment.id().value())
                .param("member", by.member().value())
                .param("slot", report.slot())
                .param("claim", report.claim() == null ? null : report.claim().name())
                .param("narrative", report.narrative())
                .param("from", report.from())
                .param("until", report.until())
                .param("numbers", JSON.writeValueAsString(report.numbers()))
                .param("after", report.after())
                .param("obstacles", more.obstacles())
                .param("help", more.help())
                .param("links", more.links())
                .param("readers", more.readers().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets go of what was begun for a period, as the form saw it last; what was kept elsewhere since stays. */
    public void drop(CommitmentId commitment, KeptReport kept, Acting by) {
        var seen = kept.keptAt();
        if (seen == null) return;
        jdbc.sql(
                        "delete from plans.report_draft where commitment_id = ? and member_id = ? and slot = ? and kept_at = ?")
                .param(commitment.value())
                .param(by.member().value())
                .param(kept.slot())
                .param(seen.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was begun for this period was given: it need not be kept any longer. Without a rhythm there is one for any period.
     * What else its author has begun knows of it. */
    void handedIn(CommitmentId commitment, ReportDraft given, int number, Acting by) {
        jdbc.sql("""
                        delete from plans.report_draft d using plans.commitment c
                         where d.commitment_id = ? and d.member_id = ? and c.id = d.commitment_id
                           and (d.slot = ? or not exists (select 1 from plans.reporting_period p
                                                           where p.plan_id = c.plan_id and p.period_from = d.slot))""")
                .param(commitment.value())
                .param(by.member().value())
                .param(given.period().from())
                .update();
        jdbc.sql("update plans.report_draft set after = ? where commitment_id = ? and member_id = ? and after = ?")
                .param(number)
                .param(commitment.value())
                .param(by.member().value())
                .param(given.after())
                .update();
    }

    private static KeptReport kept(ResultSet row, int number) throws SQLException {
        return new KeptReport(
                row.getObject("slot", LocalDate.class),
                claim(row.getString("claim")),
                row.getString("narrative"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                JSON.readValue(row.getString("numbers"), NUMBERS),
                row.getInt("after"),
                new KeptReport.More(
                        row.getString("obstacles"),
                        row.getString("help_wanted"),
                        row.getString("links"),
                        Confidentiality.valueOf(row.getString("readers"))),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Claim claim(@Nullable String name) {
        return name == null ? null : Claim.valueOf(name);
    }
}
