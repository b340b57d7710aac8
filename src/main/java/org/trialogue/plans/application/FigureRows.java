package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Snapshots.Snapshot;
import org.trialogue.platform.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The figures of plans that were kept, and those of now. */
@Component
class FigureRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Map<String, Integer>>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A period of a plan that has ended, and at whose end nothing was kept yet. */
    record Ended(PlanId plan, LocalDate until) {}

    /** Those of a plan, the oldest first. */
    List<Snapshot> of(PlanId plan) {
        return jdbc.sql(
                        "select number, taken_on, period_until, figures::text from plans.snapshot where plan_id = ? order by number")
                .param(plan.value())
                .query(FigureRows::snapshot)
                .list();
    }

    /** How the plan stands now. */
    Snapshot now(PlanId plan, LocalDate today) {
        return jdbc.sql("""
                        select 0 as number, :today::date as taken_on, null::date as period_until, plans.figures(:plan, :today)::text as figures""")
                .param("today", today)
                .param("plan", plan.value())
                .query(FigureRows::snapshot)
                .single();
    }

    /** Keeps how the plan stands; false where that was done at the end of the period already. */
    boolean keep(PlanId plan, @Nullable LocalDate period, @Nullable MemberId by, LocalDate today, Instant now) {
        jdbc.sql("select id from plans.plan where id = ? for update")
                .param(plan.value())
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                        insert into plans.snapshot (plan_id, number, room_id, period_until, taken_on, figures, member_id, taken_at)
                        select p.id, 1 + (select coalesce(max(s.number), 0) from plans.snapshot s where s.plan_id = p.id), p.room_id,
                               :period::date, :today::date, plans.figures(p.id, :today), :member::uuid, :now
                          from plans.plan p where p.id = :plan
                        on conflict (plan_id, period_until) do nothing""")
                        .param("period", period)
                        .param("today", today)
                        .param("member", by == null ? null : by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("plan", plan.value())
                        .update()
                == 1;
    }

    /** The latest period of each plan of a room that ended in the days before; one that ended earlier cannot be told any more. */
    List<Ended> ended(UUID room, LocalDate from, LocalDate today) {
        return jdbc.sql("""
                        select p.id, max(d.period_until) as period_until
                          from plans.plan p join plans.reporting_period d on d.plan_id = p.id
                         where p.room_id = :room and p.state <> 'CLOSED' and d.period_until >= :from and d.period_until < :today
                           and not exists (select 1 from plans.snapshot s where s.plan_id = p.id and s.period_until = d.period_until)
                         group by p.id""")
                .param("room", room)
                .param("from", from)
                .param("today", today)
                .query((row, n) -> new Ended(
                        new PlanId(row.getObject("id", UUID.class)), row.getObject("period_until", LocalDate.class)))
                .list();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getInt("number"),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                JSON.readValue(row.getString("figures"), FIGURES));
    }
}
