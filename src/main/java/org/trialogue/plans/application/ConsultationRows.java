package org.trialogue.plans.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** What the database knows of consultations in a country and a year, in the working groups of whoever asks. */
@Component
class ConsultationRows {

    private static final String THAT_YEAR = """
            %1$s.starts_on <= :last and coalesce(%1$s.ends_on, 'infinity'::date) >= :first
               and (%1$s.ended_at is null or (%1$s.ended_at at time zone 'UTC')::date >= :first)""";

    /**
     * Those who sat for an organization of the country, some time of the year, in a working group in which the asking member sits or sat then.
     * Whose mandate ended as they moved elsewhere sat for an organization that nobody knows any more, and is left out.
     */
    private static final String SEATS = """
            select distinct g.id, g.title, g.purpose, g.id = any(array(select membership.groups_in_view())) as in_view,
                   m.affiliation, o.id as organization_id, case when o.representative then o.basis else '' end as basis
              from membership.mandate m
              join membership.working_group g on g.id = m.working_group_id
              join membership.member p on p.id = m.member_id
              join membership.organization o on o.id = p.organization_id and o.affiliation = m.affiliation
             where (g.id = any(array(select membership.groups_in_view()))
                    or exists (select 1 from membership.mandate own
                                where own.working_group_id = g.id and own.member_id = :reader and %2$s))
               and o.country = :country and m.affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS')
               and m.capacity <> 'OBSERVER' and m.let_in and m.ended_by is distinct from m.member_id and %1$s
             order by g.title, g.id, o.id""".formatted(THAT_YEAR.formatted("m"), THAT_YEAR.formatted("own"));

    private static final String SITTINGS = """
            select e.title, (e.begins_at at time zone e.zone)::date as held_on, e.working_group_id
              from membership.calendar_entry e
             where e.kind = 'SITTING' and e.called_off_at is null and e.working_group_id = any(string_to_array(:groups, ',')::uuid[])
               and (e.begins_at at time zone e.zone)::date between :first and :last
               and coalesce(e.ends_at, e.begins_at) <= :now
             order by e.begins_at, e.id""";

    private static final String GUIDANCE = """
            select distinct on (t.text_id) t.title, (t.adopted_at at time zone 'UTC')::date as held_on, r.working_group_id
              from drafting.published_text t join membership.room r on r.id = t.room_id
             where t.withdrawn_at is null and r.working_group_id = any(string_to_array(:groups, ',')::uuid[])
               and (t.adopted_at at time zone 'UTC')::date between :first and :last
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

    /** What bound the country some time of the year, as the newest list says. Once it is denounced, the day there is that of the denunciation. */
    private static final String BOUND = """
            select n.code,
                   case when n.status = 'IN_FORCE' then n.ratified_on
                        else (select max(b.ratified_on) from standards.ratification b
                               where b.code = n.code and b.country = n.country and b.status = 'IN_FORCE'
                                 and b.number < n.number and b.ratified_on < n.ratified_on) end as ratified_on,
                   case when n.status = 'DENOUNCED' then n.ratified_on end as denounced_on
              from (select distinct on (r.code) r.* from standards.ratification r
                     where r.country = :country order by r.code, r.number desc) n
             where n.status = 'IN_FORCE' and n.ratified_on <= :last or n.status = 'DENOUNCED' and n.ratified_on >= :first""";

    private final JdbcClient jdbc;

    ConsultationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which country, from which day to which, and who asks. */
    record Asked(String country, LocalDate first, LocalDate last, MemberId reader) {}

    /** A side's organization in a working group, and whether that is one in which the reader sits today. */
    record Seat(Table group, boolean inView, Affiliation side, OrganizationId organization, String basis) {}

    /** A working group, with the words that say what it is about. */
    record Table(UUID id, String title, String purpose) {}

    /** From when to when an instrument bound the country; null where it is not known, or where it binds still. */
    record Bound(
            String code,
            @Nullable LocalDate ratifiedOn,
            @Nullable LocalDate denouncedOn) {}

    /** What was held, or adopted, on a day. */
    record Held(String title, LocalDate on, UUID group) {}

    /** So many commitments of a plan to an instrument. */
    record Promises(String plan, String code, int number, UUID group) {}

    List<Seat> seats(Asked asked) {
        return during(SEATS, asked)
                .param("country", asked.country())
                .param("reader", asked.reader().value())
                .query((row, number) -> new Seat(
                        new Table(row.getObject("id", UUID.class), row.getString("title"), row.getString("purpose")),
                        row.getBoolean("in_view"),
                        Affiliation.valueOf(row.getString("affiliation")),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("basis")))
                .list();
    }

    /** Those that were over by that moment. */
    List<Held> sittings(Asked asked, Map<UUID, Table> groups, Instant now) {
        return held(during(SITTINGS, asked).param("now", now.atOffset(ZoneOffset.UTC)), groups);
    }

    List<Held> guidance(Asked asked, Map<UUID, Table> groups) {
        return held(during(GUIDANCE, asked), groups);
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

    /** What bound the country some time of the year, by its code. */
    Map<String, Bound> bound(Asked asked) {
        return during(BOUND, asked)
                .param("country", asked.country())
                .query((row, number) -> new Bound(
                        row.getString("code"),
                        row.getObject("ratified_on", LocalDate.class),
                        row.getObject("denounced_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Bound::code, bound -> bound));
    }

    private static List<Held> held(StatementSpec asked, Map<UUID, Table> groups) {
        return asked.param("groups", keys(groups))
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
