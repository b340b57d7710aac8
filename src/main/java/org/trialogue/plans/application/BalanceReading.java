package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.Balance;
import org.trialogue.plans.Balance.Matter;
import org.trialogue.plans.Balance.Row;
import org.trialogue.plans.Balance.Spread;
import org.trialogue.plans.BalanceQuestion;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Response times and shares by side. Everyone who holds a mandate in a working group is told the same of it, whichever side they stand on. */
@Service
@Transactional(readOnly = true)
public class BalanceReading {

    private static final List<Affiliation> LEADING =
            List.of(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS, Affiliation.PARTNERS);
    private static final List<Affiliation> ANSWERING =
            List.of(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);

    private static final String COUNTED = """
            select side, count(*) as owed, count(given) as given, count(*) filter (where given <= due) as in_time,
                   percentile_cont(array[0.25, 0.5, 0.75]) within group (order by given - begun) filter (where given is not null) as days
              from owed group by side""";

    /**
     * A period is owed where it has come due, unless the commitment is done and was said to be so before: by a report on an earlier period, or before
     * the day. What covers it first is the answer.
     */
    private static final String REPORTS = """
            with owed as (
              select c.lead_side as side, d.period_until as begun, d.due_on as due, g.day as given
                from plans.plan p join plans.reporting_period d on d.plan_id = p.id
                join plans.commitment c on c.plan_id = p.id and d.period_until >= c.starts_on and d.period_from <= c.due_on
                left join lateral (
                  select min((r.reported_at at time zone 'UTC')::date) as day from plans.report r
                   where r.commitment_id = c.id and r.part_id is null
                     and r.period_from <= d.period_until and r.period_until >= d.period_until) g on true
               where p.working_group_id::text = any(string_to_array(:groups, ',')) and not c.declined
                 and d.due_on between :from and :until and (d.due_on < :today or g.day is not null)
                 and (g.day is not null or c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED'
                      or not exists (
                        select 1 from plans.report e
                         where e.commitment_id = c.id and e.part_id is null and e.claim = 'DONE'
                           and (e.period_until < d.period_until or (e.reported_at at time zone 'UTC')::date < d.due_on))))
            """ + COUNTED;

    /** Each other side that sits in the working group can answer a report; its first word counts. What was replaced before it was answered does not. */
    private static final String ANSWERS = """
            with given as (
              select r.id, r.commitment_id, r.part_id, r.number, r.period_until, r.answer_by, (r.reported_at at time zone 'UTC')::date as day,
                     case when r.part_id is null then c.lead_side else r.affiliation end as reporter, p.working_group_id
                from plans.report r join plans.commitment c on c.id = r.commitment_id join plans.plan p on p.id = c.plan_id
               where p.working_group_id::text = any(string_to_array(:groups, ',')) and not c.declined
                 and (r.reported_at at time zone 'UTC')::date between :from and :until),
            owed as (
              select s.side, v.day as begun, v.answer_by as due, a.day as given
                from given v
                join unnest(string_to_array(:sitting, ',')) t (seat) on split_part(t.seat, ' ', 1) = v.working_group_id::text
                cross join lateral (select split_part(t.seat, ' ', 2) as side) s
                left join lateral (
                  select min((x.answered_at at time zone 'UTC')::date) as day from plans.answer x
                   where x.report_id = v.id and x.affiliation = s.side) a on true
               where s.side <> v.reporter and (a.day is not null or v.answer_by < :today)
                 and (a.day is not null or not exists (
                       select 1 from plans.report n
                        where n.commitment_id = v.commitment_id and n.part_id is not distinct from v.part_id
                          and n.period_until = v.period_until and n.number > v.number)))
            """ + COUNTED;

    private final JdbcClient jdbc;
    private final Membership membership;
    private final Clock clock;

    BalanceReading(JdbcClient jdbc, Membership membership, Clock clock) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.clock = clock;
    }

    /** The balance of the reader's working groups, or of the one of them that is asked for; nothing is owed in others. */
    public Balance of(BalanceQuestion question, MemberId reader) {
        var groups = membership.workingGroupsOf(reader).stream()
                .filter(group -> question.group() == null || question.group().equals(group.id()))
                .toList();
        var rows = new ArrayList<Row>();
        rows.addAll(rows(Matter.REPORTS, REPORTS, LEADING, question, groups));
        rows.addAll(rows(Matter.ANSWERS, ANSWERS, ANSWERING, question, groups));
        return new Balance(rows);
    }

    private List<Row> rows(
            Matter matter, String sql, List<Affiliation> sides, BalanceQuestion question, List<WorkingGroup> groups) {
        Map<Affiliation, Row> found = new EnumMap<>(Affiliation.class);
        var asked = jdbc.sql(sql)
                .param(
                        "groups",
                        groups.stream().map(group -> group.id().toString()).collect(Collectors.joining(",")))
                .param("from", question.period().from())
                .param("until", question.period().until())
                .param("today", LocalDate.now(clock));
        if (matter == Matter.ANSWERS) asked = asked.param("sitting", sitting(groups));
        asked.query((row, number) -> row(matter, row)).list().forEach(row -> found.put(row.side(), row));
        return sides.stream()
                .map(side -> found.getOrDefault(side, new Row(matter, side, 0, 0, 0, null)))
                .toList();
    }

    private static String sitting(List<WorkingGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.present().stream()
                        .filter(ANSWERING::contains)
                        .map(side -> group.id() + " " + side.name()))
                .collect(Collectors.joining(","));
    }

    private static Row row(Matter matter, ResultSet row) throws SQLException {
        return new Row(
                matter,
                Affiliation.valueOf(row.getString("side")),
                row.getInt("owed"),
                row.getInt("given"),
                row.getInt("in_time"),
                spread(row));
    }

    private static @Nullable Spread spread(ResultSet row) throws SQLException {
        var array = row.getArray("days");
        if (array == null) return null;
        var days = (Double[]) array.getArray();
        return new Spread(days[0], days[1], days[2]);
    }
}
