package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.ListedPlan;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Reply;

/** Reads what the list of open plans says of one: its own row, and how its commitments stand, counted where they are kept. */
@Component
class ListedRows {

    /** Each commitment stands as its page says: by the last word of each group and of each government, as far as everybody may know it. */
    private static final String LISTED = """
            select p.title, p.starts_on, p.ends_on,
                   case when p.state = 'AGREED' and p.starts_on <= :today then 'RUNNING' else p.state end as state,
                   count(c.id) as shown,
                   count(c.id) filter (where c.claimed is not null and s.confirmed and not s.contested) as confirmed,
                   count(c.id) filter (where p.state <> 'CLOSED' and c.due_on < :today
                                         and (c.claimed is distinct from 'DONE' or s.contested)) as overdue
              from plans.plan p
              left join plans.commitment c on c.plan_id = p.id and c.id in (select plans.shown_to_everybody(:plan))
              left join lateral (
                select coalesce(bool_or(w.verdict = 'CONFIRMED'), false) as confirmed, coalesce(bool_or(w.verdict = 'CONTESTED'), false) as contested
                  from (select distinct on (a.respondent) r.number = c.current_report as current, a.verdict
                          from plans.report r
                          join plans.answer a on a.report_id = r.id
                          left join plans.reply y on y.answer_id = a.id
                         where r.commitment_id = c.id and r.part_id is null and %s
                         order by a.respondent, r.period_until desc, r.number desc) w
                 where w.current) s on true
             where p.id = :plan and plans.page_is_open(p.id)
             group by p.id""".formatted(PublicAnswers.KNOWN);

    private final JdbcClient jdbc;

    ListedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the room of the plan; empty where its page is not open. */
    Optional<ListedPlan> of(PlanId plan, LocalDate today) {
        return jdbc.sql(LISTED)
                .param("plan", plan.value())
                .param("today", today)
                .param("heard", today.minusDays(Reply.DAYS))
                .query((row, n) -> listed(plan, row))
                .optional();
    }

    private static ListedPlan listed(PlanId plan, ResultSet row) throws SQLException {
        return new ListedPlan(
                plan,
                row.getString("title"),
                PlanState.valueOf(row.getString("state")),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getInt("shown"),
                row.getInt("confirmed"),
                row.getInt("overdue"));
    }
}
