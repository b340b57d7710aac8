package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Gauge;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Light;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ReportingPeriod;
import org.trialogue.plans.Standing;

/** Reads commitments as boards show them: in one question, however many there are. */
@Component
class CommitmentLines {

    /** When a commitment {@code c} of a plan {@code p} is overdue. */
    static final String OVERDUE =
            "(c.due_on < :today and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED') and not c.declined and p.state <> 'CLOSED')";

    /** What a line shows of a commitment {@code c} of a plan {@code p}. */
    static final String COLUMNS = """
            c.id, c.sentence, c.language, c.lead_id, c.starts_on, c.due_on, c.claimed, c.confirmed, c.standing, %s as overdue,
                   case when c.answer_by < :today and not c.declined and p.state <> 'CLOSED' then c.answer_by end as unanswered_by,
                   c.report_from, c.report_until, case when c.declined or p.state = 'CLOSED' then null else c.report_due_on end as report_due_on, c.declined_by,
                   not exists (select 1 from plans.not_accepted n where n.commitment_id = c.id) as accepted,
                   i.id as indicator_id, i.name, i.measure, i.unit, i.direction, i.baseline, i.baseline_on, i.target, i.target_on,
                   a.value as actual, a.period_until as actual_on, %s as light
            """.formatted(OVERDUE, LightSql.OF);

    /** Where the rest of it comes from. */
    static final String JOINS = """
              left join lateral (select * from plans.indicator i where i.commitment_id = c.id order by i.place, i.id limit 1) i on true
              left join lateral (select a.value, r.period_until from plans.actual a join plans.report r on r.id = a.report_id
                                  where a.indicator_id = i.id order by r.period_until desc, r.number desc limit 1) a on true
            """;

    private static final String LINE = "select " + COLUMNS
            + " from plans.commitment c join plans.plan p on p.id = c.plan_id " + JOINS + " where c.id = :id";

    /** The page is found first, by what stands in the index, and only then is looked up what its lines show. */
    private static final String PAGE = """
            select %1$s
              from (select c.id from plans.commitment c join plans.plan p on p.id = c.plan_id
                     where p.id = :plan and c.plan_id = :plan and not c.taken_out
                     order by %2$s desc, c.due_on, c.id offset :offset limit :limit) found
              join plans.commitment c on c.id = found.id join plans.plan p on p.id = c.plan_id %3$s
             order by %2$s desc, c.due_on, c.id""".formatted(COLUMNS, OVERDUE, JOINS);

    private final JdbcClient jdbc;
    private final Membership membership;
    private final Clock clock;

    CommitmentLines(JdbcClient jdbc, Membership membership, Clock clock) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.clock = clock;
    }

    /** Those of a plan, what was taken out of it aside: the overdue ones first, then by the day they are due. */
    List<CommitmentLine> of(PlanId plan, int offset, int limit) {
        return jdbc.sql(PAGE)
                .param("today", LocalDate.now(clock))
                .param("fresh", LightSql.fresh(LocalDate.now(clock)))
                .param("plan", plan.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    Optional<CommitmentLine> one(CommitmentId id) {
        return jdbc.sql(LINE)
                .param("today", LocalDate.now(clock))
                .param("fresh", LightSql.fresh(LocalDate.now(clock)))
                .param("id", id.value())
                .query(this::line)
                .optional();
    }

    CommitmentLine line(ResultSet row, int number) throws SQLException {
        var lead = new OrganizationId(row.getObject("lead_id", UUID.class));
        return new CommitmentLine(
                new CommitmentId(row.getObject("id", UUID.class)),
                row.getString("sentence"),
                Locale.of(row.getString("language")),
                membership.organization(lead).orElseThrow(),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("due_on", LocalDate.class)),
                claim(row.getString("claimed")),
                claim(row.getString("confirmed")),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("overdue"),
                row.getObject("unanswered_by", LocalDate.class),
                owed(row),
                gauge(row),
                row.getBoolean("accepted"),
                keys(row, "declined_by").stream()
                        .flatMap(key -> membership.organization(new OrganizationId(key)).stream())
                        .toList(),
                light(row.getString("light")));
    }

    private static @Nullable Light light(@Nullable String name) {
        return name == null ? null : Light.valueOf(name);
    }

    /** The keys in a column. */
    static List<UUID> keys(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray()).toList();
    }

    private static @Nullable ReportingPeriod owed(ResultSet row) throws SQLException {
        var due = row.getObject("report_due_on", LocalDate.class);
        if (due == null) return null;
        var from = row.getObject("report_from", LocalDate.class);
        return new ReportingPeriod(new Period(from, row.getObject("report_until", LocalDate.class)), due);
    }

    private static @Nullable Claim claim(@Nullable String name) {
        return name == null ? null : Claim.valueOf(name);
    }

    static @Nullable Gauge gauge(ResultSet row) throws SQLException {
        var id = row.getObject("indicator_id", UUID.class);
        if (id == null) return null;
        var indicator = new Indicator(
                id,
                row.getString("name"),
                Measure.valueOf(row.getString("measure")),
                row.getString("unit"),
                Direction.valueOf(row.getString("direction")),
                figure(row, "baseline"),
                figure(row, "target"));
        BigDecimal reached = row.getBigDecimal("actual");
        return new Gauge(indicator, reached == null ? null : figure(row, "actual"));
    }

    private static Figure figure(ResultSet row, String column) throws SQLException {
        return new Figure(
                row.getBigDecimal(column).stripTrailingZeros(), row.getObject(column + "_on", LocalDate.class));
    }
}
