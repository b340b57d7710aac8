package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.domain.Chase;
import org.trialogue.plans.domain.Due;
import org.trialogue.plans.domain.Owing;

/** What is due in the room of this transaction, and which reminders of it went out. */
@Component
class DueRows {

    private static final int LONGEST_BEFORE = 30;

    /** So far back as the last stage can be put off by a pause, and a month more, in which nothing went out. */
    private static final int LONGEST_AFTER = Chase.WEEK_AFTER.days() + SnoozeDraft.MOST_DAYS + 30;

    /** What is owed, by when, and since when that is known: nobody is reminded at a stage that had passed by then. */
    private static final String OWED = """
            with open as (
              select c.* from plans.commitment c join plans.plan p on p.id = c.plan_id
               where c.room_id = :room and p.state <> 'CLOSED' and not c.declined),
            owed as (
              select c.id, 'REPORT' as what, d.due_on, greatest(d.period_from, (c.recorded_at at time zone 'UTC')::date) as since
                from open c join plans.reporting_period d on %1$s
               where d.room_id = :room and d.due_on between %2$s and %3$s
              union all
              select c.id, 'COMMITMENT', c.due_on, (c.recorded_at at time zone 'UTC')::date
                from open c where c.due_on between %2$s and %3$s and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
              union all
              select c.id, 'CONFIRMATION', r.answer_by, (min(r.reported_at) at time zone 'UTC')::date
                from open c join plans.report r on r.commitment_id = c.id
               where r.answer_by between %2$s and %3$s
                 and (r.number = c.current_report
                      or r.part_id <> c.lead_id
                         and not exists (select 1 from plans.report l
                                          where l.commitment_id = c.id and l.part_id = r.part_id
                                            and (l.period_until, l.number) > (r.period_until, r.number)))
               group by c.id, r.answer_by
              union all
              select c.id, 'MILESTONE', m.due_on, (max(m.written_at) at time zone 'UTC')::date
                from open c join plans.milestone m on m.commitment_id = c.id
               where m.reached_on is null and m.due_on between %2$s and %3$s
                 and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
               group by c.id, m.due_on)
            """;

    private static final String REACHED =
            OWED.formatted(OwedReports.ON, ":first", ":last") + """
            select o.id, o.what, o.due_on, s.stage
              from owed o
              cross join lateral (
                select max(day) as stage from unnest(array[%s]) day where o.due_on + day <= :today and o.due_on + day > o.since
                                           and (o.what <> 'MILESTONE' or day in (%s))) s
             where s.stage is not null
               and not exists (select 1 from plans.reminder m
                                where m.commitment_id = o.id and m.kind = o.what and m.due_on = o.due_on and m.stage >= s.stage)
               and (o.what = 'CONFIRMATION' or coalesce(
                     (select z.until from plans.snooze z where z.commitment_id = o.id order by z.snoozed_at desc limit 1) < :today, true))
               and (o.due_on, o.id, o.what) > (:afterDay, :afterCommitment, :afterKind)
             order by o.due_on, o.id, o.what limit :most
            """.formatted(Chase.offsets(), Chase.ofMilestones());

    /** The days of the reminders that are not over: however far off, what is still owed stays. */
    private static final String OPEN =
            "(select %s(m.due_on) from plans.reminder m where m.room_id = :room and m.settled_at is null)";

    private static final String PASSED =
            OWED.formatted(OwedReports.ON, OPEN.formatted("min"), OPEN.formatted("max")) + """
            update plans.reminder m set settled_at = :now
             where m.room_id = :room and m.settled_at is null
               and (not exists (select 1 from owed o where o.id = m.commitment_id and o.what = m.kind and o.due_on = m.due_on)
                    or exists (select 1 from plans.reminder later
                                where later.commitment_id = m.commitment_id and later.kind = m.kind and later.due_on = m.due_on
                                  and later.stage > m.stage))
            returning m.commitment_id as id, m.kind as what, m.due_on, m.stage
            """;

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Behind which a slice begins. */
    record After(LocalDate day, UUID commitment, String kind) {

        static final After NOTHING = new After(LocalDate.EPOCH, new UUID(0, 0), "");

        static After of(Due last) {
            return new After(last.on(), last.commitment(), last.what().name());
        }
    }

    /** What has come to a stage that nobody was reminded at yet, a slice of it. */
    List<Due> reached(UUID room, LocalDate today, After after, int most) {
        return jdbc.sql(REACHED)
                .param("room", room)
                .param("first", today.minusDays(LONGEST_AFTER))
                .param("last", today.plusDays(LONGEST_BEFORE))
                .param("today", today)
                .param("afterDay", after.day())
                .param("afterCommitment", after.commitment())
                .param("afterKind", after.kind())
                .param("most", most)
                .query(DueRows::due)
                .list();
    }

    /** Takes note that a reminder goes out now; false where it did already. */
    boolean noted(Due due, UUID room, int told, Instant now) {
        return jdbc.sql("""
                        insert into plans.reminder (commitment_id, kind, due_on, stage, room_id, told, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                due.commitment(),
                                due.what().name(),
                                due.on(),
                                due.stage().days(),
                                room,
                                told,
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes note of the reminders that are over: the thing is done, put off, or a later stage has come. */
    List<Due> passed(UUID room, Instant now) {
        return jdbc.sql(PASSED)
                .param("room", room)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DueRows::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                Owing.valueOf(row.getString("what")),
                row.getObject("due_on", LocalDate.class),
                Chase.of(row.getInt("stage")));
    }
}
