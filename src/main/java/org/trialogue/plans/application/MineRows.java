package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Duty;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Reply;

/** Reads what waits for a member beyond what has a day of its own. */
@Component
class MineRows {

    private static final int MOST = 50;

    private static final String TO_ACCEPT = """
            select p.id, p.title, count(*) as number
              from (select c.id, c.plan_id, c.accepted_by, c.declined_by, c.declined from plans.commitment c where c.lead_id = :mine
                    union
                    select c.id, c.plan_id, c.accepted_by, c.declined_by, c.declined
                      from plans.co_lead s join plans.commitment c on c.id = s.commitment_id
                     where s.organization_id = :mine) own
              join plans.plan p on p.id = own.plan_id
             where p.state <> 'CLOSED' and p.room_id = any(string_to_array(:binding, ',')::uuid[])
               and not own.declined and :mine <> all(own.accepted_by) and :mine <> all(own.declined_by)
             group by p.id, p.title order by p.title, p.id limit :most""";

    /** What a group contested and has said nothing after: everybody can read it some day, whatever was reported since. */
    private static final String TO_REPLY = """
            select c.id, c.sentence, p.title as plan_title, min((a.answered_at at time zone 'UTC')::date) as contested_on
              from plans.commitment c
              join plans.plan p on p.id = c.plan_id
              join plans.report r on r.commitment_id = c.id
              join plans.answer a on a.report_id = r.id and a.verdict = 'CONTESTED'
             where c.id in (select o.id from plans.commitment o where o.lead_id = :mine
                            union select s.commitment_id from plans.co_lead s where s.organization_id = :mine)
               and coalesce(r.part_id, c.lead_id) = :mine and not c.declined and c.room_id = any(string_to_array(:binding, ',')::uuid[])
               and not exists (select 1 from plans.reply y where y.answer_id = a.id)
               and not exists (select 1 from plans.report later join plans.answer word on word.report_id = later.id
                                where later.commitment_id = c.id and word.respondent = a.respondent
                                  and later.part_id is not distinct from r.part_id
                                  and (later.period_until, later.number) > (r.period_until, r.number))
             group by c.id, c.sentence, p.title order by contested_on, c.id limit :most""";

    private final JdbcClient jdbc;

    MineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans in which something waits for the member's organization to be accepted, where they can do that. */
    List<Duty> toAccept(PlanSeats.Taken seat) {
        return asked(TO_ACCEPT, seat)
                .query((row, n) -> new Duty(
                        Duty.Kind.ACCEPT,
                        row.getString("title"),
                        null,
                        new PlanId(row.getObject("id", UUID.class)).link() + "/agreement",
                        row.getInt("number"),
                        null))
                .list();
    }

    /** What another group contests and the member's organization has not answered, where they can do that. */
    List<Duty> toReply(PlanSeats.Taken seat) {
        return asked(TO_REPLY, seat)
                .query((row, n) -> new Duty(
                        Duty.Kind.REPLY,
                        row.getString("sentence"),
                        row.getString("plan_title"),
                        new CommitmentId(row.getObject("id", UUID.class)).link(),
                        1,
                        row.getObject("contested_on", LocalDate.class).plusDays(Reply.DAYS)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, PlanSeats.Taken seat) {
        return jdbc.sql(sql)
                .param("mine", seat.organization())
                .param("binding", seat.binding())
                .param("most", MOST);
    }
}
