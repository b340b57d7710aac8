package org.trialogue.plans.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Agreement.Version;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.WholePlan;
import org.trialogue.platform.Acting;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a plan that were agreed, and the plan as it stands. */
@Component
class VersionRows {

    /** A plan without what is no matter where it is compared with a version. */
    private static final String COMPARED = """
            %1$s - 'names' || jsonb_build_object('commitments',
              (select jsonb_agg(listed.each - case when a.practices_kept then '' else 'practices' end order by listed.place)
                 from jsonb_array_elements(%1$s -> 'commitments') with ordinality listed (each, place)))""";

    private static final String CHANGED =
            """
            select coalesce(
              (select (%s) is distinct from (%s)
                 from plans.agreed a cross join (select plans.whole(:plan) as content) p
                where a.plan_id = :plan order by a.number desc limit 1),
              plans.whole(:plan) is not null)""".formatted(COMPARED.formatted("a.content"), COMPARED.formatted("p.content"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final AcceptanceRows acceptances;

    VersionRows(JdbcClient jdbc, AcceptanceRows acceptances) {
        this.jdbc = jdbc;
        this.acceptances = acceptances;
    }

    /**
     * A plan at some time.
     *
     * @param practices whether it tells which practices were applied; what was agreed before versions told them does not
     */
    record Told(WholePlan plan, boolean practices) {}

    /** Those of a plan, the newest first. */
    List<Version> of(PlanId plan) {
        return jdbc.sql("select * from plans.agreed where plan_id = ? order by number desc")
                .param(plan.value())
                .query((row, n) -> new Version(row.getInt("number"), acceptances.said(row, "agreed_at")))
                .list();
    }

    /** A version whole; empty where there is none of that number. */
    Optional<Told> version(PlanId plan, int number) {
        return jdbc.sql("select content::text, practices_kept from plans.agreed where plan_id = ? and number = ?")
                .param(plan.value())
                .param(number)
                .query((row, n) -> new Told(JSON.readValue(row.getString(1), WholePlan.class), row.getBoolean(2)))
                .optional();
    }

    /** The plan as it stands, whole; empty where there is none. */
    Optional<Told> now(PlanId plan) {
        return jdbc.sql("select plans.whole(?)::text")
                .param(plan.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(content -> new Told(JSON.readValue(content, WholePlan.class), true));
    }

    /**
     * Whether the plan says something else than its newest version, or has none. What organizations are called is no matter, nor which practices
     * are applied where the version does not tell them.
     */
    boolean changed(PlanId plan) {
        return jdbc.sql(CHANGED)
                .param("plan", plan.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether something is promised in the plan, and all of it is accepted by all whom it binds; what its lead party declined is not promised. */
    boolean accepted(PlanId plan) {
        return jdbc.sql("""
                        select exists (select 1 from plans.commitment c where c.plan_id = :plan and not c.declined)
                           and not exists (select 1 from plans.commitment c join plans.not_accepted n on n.commitment_id = c.id
                                            where c.plan_id = :plan and not c.declined)""").param("plan", plan.value()).query(Boolean.class).single();
    }

    /** What tells the plan as it stands from what it says at another time. */
    String mark(PlanId plan) {
        return jdbc.sql("select coalesce(md5((plans.whole(?) - 'names')::text), '')")
                .param(plan.value())
                .query(String.class)
                .single();
    }

    /**
     * Keeps the plan as the version of that number; false where it does not stand as it was read, nothing is promised in it, or something that is
     * not accepted by all whom it binds.
     */
    boolean kept(PlanId plan, int number, String read, Acting by, Instant now) {
        return jdbc.sql("""
                        insert into plans.agreed (plan_id, number, room_id, content, member_id, affiliation, capacity, agreed_at, practices_kept)
                        select p.id, :number, p.room_id, plans.whole(p.id), :member, :affiliation, :capacity, :now, true
                          from plans.plan p
                         where p.id = :plan and md5((plans.whole(p.id) - 'names')::text) = :read
                           and exists (select 1 from plans.commitment c where c.plan_id = p.id and not c.declined)
                           and not exists (select 1 from plans.commitment c join plans.not_accepted n on n.commitment_id = c.id
                                            where c.plan_id = p.id and not c.declined)""")
                        .param("number", number)
                        .param("read", read)
                        .param("member", by.member().value())
                        .param("affiliation", by.affiliation().name())
                        .param("capacity", by.capacity().name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("plan", plan.value())
                        .update()
                == 1;
    }

    /** Has others who write down a version wait until this transaction ends, and says which is the newest; 0 where there is none. */
    int newestAlone(PlanId plan) {
        jdbc.sql("select id from plans.plan where id = ? for update")
                .param(plan.value())
                .query((row, n) -> n)
                .list();
        return jdbc.sql("select coalesce(max(number), 0) from plans.agreed where plan_id = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }
}
