package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Occasion;

/** What is due in plans that are in view, whoever owes it: each kind found by its own day, so that a month is read and no more. */
@Component
class CalendarRows {

    private static final String OPEN = """
            p.state <> 'CLOSED' and not c.declined
            and (:plan::uuid is null or p.id = :plan::uuid) and (:group::uuid is null or p.working_group_id = :group::uuid)""";
    private static final String UNDONE = "(c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')";
    private static final String WITHIN = " between :from and :until ";
    private static final String SQL = """
            select 'REPORT' as kind, c.id, c.sentence as about, p.title, d.due_on as day, null::date as since
              from plans.reporting_period d join plans.plan p on p.id = d.plan_id join plans.commitment c on c.plan_id = p.id and %3$s
             where d.due_on %2$s and %1$s and (:kind = '' or :kind = 'REPORT')
            union all
            select 'COMMITMENT', c.id, c.sentence, p.title, c.due_on, null
              from plans.commitment c join plans.plan p on p.id = c.plan_id
             where c.due_on %2$s and %1$s and %4$s and (:kind = '' or :kind = 'COMMITMENT')
            union all
            select 'MILESTONE', c.id, m.title || ' (' || c.sentence || ')', p.title, m.due_on, null
              from plans.milestone m join plans.commitment c on c.id = m.commitment_id join plans.plan p on p.id = c.plan_id
             where m.due_on %2$s and m.reached_on is null and %1$s and %4$s and (:kind = '' or :kind = 'MILESTONE')
            union all
            select 'CONFIRMATION', c.id, c.sentence, p.title, r.answer_by, (r.reported_at at time zone 'UTC')::date
              from plans.report r join plans.commitment c on c.id = r.commitment_id join plans.plan p on p.id = c.plan_id
             where r.answer_by between :from and :after and (r.answer_by <= :until or (r.reported_at at time zone 'UTC')::date <= :until)
               and %1$s and (:kind = '' or :kind = 'CONFIRMATION')
               and r.part_id is distinct from c.lead_id
               and not exists (select 1 from plans.answer a where a.report_id = r.id)
               and not exists (select 1 from plans.report n
                                where n.commitment_id = r.commitment_id and n.part_id is not distinct from r.part_id
                                  and (n.period_until, n.number) > (r.period_until, r.number))
             order by day, kind, about, id limit :most
            """.formatted(OPEN, WITHIN, OwedReports.ON, UNDONE);

    /** No window is open longer, in days. */
    private static final int LONGEST_WINDOW = 92;

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due in a month, the first at most as many; what waits to be confirmed also where its window reaches into the month. */
    List<Occasion> of(MonthQuestion question, int atMost) {
        var kind = question.kind();
        if (kind != null && kind.ofGroup()) return List.of();
        var plan = question.plan();
        var group = question.group();
        var last = question.month().atEndOfMonth();
        return jdbc.sql(SQL)
                .param("plan", plan == null ? null : plan.value())
                .param("group", group == null ? null : group.value())
                .param("kind", kind == null ? "" : kind.name())
                .param("from", question.month().atDay(1))
                .param("until", last)
                .param("after", last.plusDays(LONGEST_WINDOW))
                .param("most", atMost)
                .query(CalendarRows::occasion)
                .list();
    }

    private static Occasion occasion(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate since = row.getObject("since", LocalDate.class);
        return new Occasion(
                Occasion.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("title"),
                "commitments/" + row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                since,
                null,
                false);
    }
}
