package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Affiliation;

/** What the database knows of consultations in a country and a year, in the working groups of whoever asks. */
@Component
class ConsultationRows {

    /** Those who sat in a working group of the asking member's for an organization of the country, some time of the year. */
    private static final String SEATS = """
            select distinct g.id, g.title, g.purpose, coalesce(h.mandate, '') as mandate, coalesce(h.asked_by, '') as asked_by,
                   m.affiliation, o.id as organization_id, case when o.representative then o.basis else '' end as basis
              from membership.mandate m
              join membership.working_group g on g.id = m.working_group_id
              join membership.member p on p.id = m.member_id
              join membership.organization o on o.id = p.organization_id
              left join membership.charter h on h.working_group_id = g.id
             where g.id = any(array(select membership.groups_in_view()))
               and o.country = :country and m.affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS')
               and m.capacity <> 'OBSERVER' and m.let_in
               and m.starts_on <= :last and coalesce(m.ends_on, 'infinity'::date) >= :first
               and (m.ended_at is null or m.ended_at >= :first)
             order by g.title, g.id, o.id""";

    private static final String SITTINGS = """
            select e.title, (e.begins_at at time zone e.zone)::date as held_on, e.working_group_id
              from membership.calendar_entry e
             where e.kind = 'SITTING' and e.called_off_at is null and e.working_group_id = any(string_to_array(:groups, ',')::uuid[])
               and (e.begins_at at time zone e.zone)::date between :first and :last
             order by e.begins_at, e.id""";

    private static final String GUIDANCE = """
            select distinct on (t.text_id) t.title, t.adopted_at::date as held_on, r.working_group_id
              from drafting.published_text t join membership.room r on r.id = t.room_id
             where t.withdrawn_at is null and r.working_group_id = any(string_to_array(:groups, ',')::uuid[])
               and t.adopted_at::date between :first and :last
             order by t.text_id, t.number desc""";

    private static final String COMMITMENTS = """
            select p.title, coalesce(i.code, '') as code, count(distinct c.id) as number, p.working_group_id
              from plans.plan p
             cross join lateral plans.shown_to_everybody(p.id) as shown (id)
              join plans.commitment c on c.id = shown.id
              join membership.organization o on o.id = c.lead_id
              left join plans.cited i on i.commitment_id = c.id
             where plans.page_is_open(p.id) and p.working_group_id = any(string_to_array(:groups, ',')::uuid[])
               and o.country = :country and c.starts_on <= :last and c.due_on >= :first
             group by p.id, p.title, i.code, p.working_group_id
             order by p.title, p.id, 2""";

    private final JdbcClient jdbc;

    ConsultationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which country, and from which day to which. */
    record Asked(String country, LocalDate first, LocalDate last) {}

    /** A side's organization in a working group. */
    record Seat(Table group, Affiliation side, OrganizationId organization, String basis) {}

    /** A working group, with the words that say what it is about. */
    record Table(UUID id, String title, String purpose, String mandate, String askedBy) {}

    /** What was held, or adopted, on a day. */
    record Held(String title, LocalDate on, UUID group) {}

    /** So many commitments of a plan to an instrument. */
    record Promises(String plan, String code, int number, UUID group) {}

    List<Seat> seats(Asked asked) {
        return during(SEATS, asked)
                .param("country", asked.country())
                .query((row, number) -> new Seat(
                        new Table(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getString("purpose"),
                                row.getString("mandate"),
                                row.getString("asked_by")),
                        Affiliation.valueOf(row.getString("affiliation")),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("basis")))
                .list();
    }

    List<Held> sittings(Asked asked, Map<UUID, Table> groups) {
        return held(SITTINGS, asked, groups);
    }

    List<Held> guidance(Asked asked, Map<UUID, Table> groups) {
        return held(GUIDANCE, asked, groups);
    }

    List<Promises> commitments(Asked asked, Map<UUID, Table> groups) {
        return during(COMMITMENTS, asked)
                .param("country", asked.country())
                .param("groups", keys(groups))
                .query((row, number) -> new Promises(
                        row.getString("title"),
                        row.getString("code"),
                        row.getInt("number"),
                        row.getObject("working_group_id", UUID.class)))
                .list();
    }

    /** The day on which each instrument that binds the country was ratified, by its code. */
    Map<String, LocalDate> bound(Asked asked) {
        record Bound(String code, LocalDate on) {}
        return jdbc
                .sql("""
                        select code, max(ratified_on) as ratified_on from standards.ratification
                         where country = ? and status = 'IN_FORCE' and ratified_on <= ? group by code""")
                .params(asked.country(), asked.last())
                .query((row, number) -> new Bound(row.getString("code"), row.getObject("ratified_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Bound::code, Bound::on));
    }

    private List<Held> held(String sql, Asked asked, Map<UUID, Table> groups) {
        return during(sql, asked)
                .param("groups", keys(groups))
                .query((row, number) -> new Held(
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("working_group_id", UUID.class)))
                .list();
    }

    private StatementSpec during(String sql, Asked asked) {
        return jdbc.sql(sql).param("first", asked.first()).param("last", asked.last());
    }

    private static String keys(Map<UUID, Table> groups) {
        return groups.keySet().stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
