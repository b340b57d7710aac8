package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Promised;
import org.trialogue.plans.Said;
import tools.jackson.databind.json.JsonMapper;

/** How those stand whom commitments bind: who accepted what, when, and what was put differently since. */
@Component
class AcceptanceStands {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an acceptance keeps, in the shape of a whole commitment. */
    private static final String SHAPE =
            " || jsonb_build_object('id', c.id, 'standards', '[]'::jsonb, 'provisions', '[]'::jsonb,"
                    + " 'milestones', '[]'::jsonb, 'needs', '[]'::jsonb)";

    private static final String BOUND = """
              cross join lateral (select c.lead_id as organization_id
                                  union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x
            """;

    /** The acceptance that holds; where none does, the one that held last. What was declined as it stands is told by who declined it. */
    private static final String FOUND = """
            select c.id, c.sentence, c.edition, x.organization_id, x.organization_id = any(c.accepted_by) as accepted,
                   (a.promise %1$s)::text as before, (p.promise %1$s)::text as now, d.reason,
                   coalesce(d.member_id, a.member_id) as member_id, coalesce(d.affiliation, a.affiliation) as affiliation,
                   coalesce(d.capacity, a.capacity) as capacity, coalesce(d.declined_at, a.accepted_at) as said_at
              from %3$s
              join plans.promised p on p.commitment_id = c.id %2$s
              left join lateral (
                select * from plans.acceptance a where a.commitment_id = c.id and a.organization_id = x.organization_id
                 order by (a.promise = p.promise) desc, a.accepted_at desc limit 1) a on true
              left join lateral (
                select * from plans.decline d where d.commitment_id = c.id and d.organization_id = x.organization_id and d.promise = p.promise
                 order by d.declined_at desc limit 1) d on x.organization_id = any(c.declined_by)
            """;

    private static final String ONE =
            FOUND.formatted(SHAPE, BOUND, "plans.commitment c") + " where c.id = ? order by x.organization_id";

    /** Those that concern an organization in a plan, found before anything else of them is looked up. */
    private static final String OWN = """
            (select c.*, :organization::uuid as organization_id
               from plans.commitment c
              where c.plan_id = :plan
                and (c.lead_id = :organization
                     or exists (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :organization))
                and not c.declined and :organization <> all(c.accepted_by) and :organization <> all(c.declined_by)
              order by c.due_on, c.id limit :most) c""";

    private static final String WAITING =
            FOUND.formatted(SHAPE, " cross join lateral (select c.organization_id) x", OWN)
                    + " order by c.due_on, c.id";

    private final JdbcClient jdbc;
    private final PlanVoices voices;

    AcceptanceStands(JdbcClient jdbc, PlanVoices voices) {
        this.jdbc = jdbc;
        this.voices = voices;
    }

    /**
     * A commitment and an organization that it binds.
     *
     * @param accepted whether it has accepted it as it stands
     * @param before what it accepted last, or null where it never did
     * @param reason why it declined it as it stands, or null where it did not
     * @param said who declined it, or else accepted it last; or null
     */
    record Found(
            CommitmentId commitment,
            String sentence,
            int edition,
            UUID organization,
            boolean accepted,
            @Nullable Promised before,
            Promised now,
            @Nullable String reason,
            @Nullable Said said) {}

    /** Those whom a commitment binds. */
    List<Found> of(CommitmentId commitment) {
        return jdbc.sql(ONE).param(commitment.value()).query(this::found).list();
    }

    /** What an organization has neither accepted nor declined in a plan, by the day it is due. */
    List<Found> waiting(PlanId plan, UUID organization, int most) {
        return jdbc.sql(WAITING)
                .param("plan", plan.value())
                .param("organization", organization)
                .param("most", most)
                .query(this::found)
                .list();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        var before = row.getString("before");
        return new Found(
                new CommitmentId(row.getObject("id", UUID.class)),
                row.getString("sentence"),
                row.getInt("edition"),
                row.getObject("organization_id", UUID.class),
                row.getBoolean("accepted"),
                before == null ? null : JSON.readValue(before, Promised.class),
                JSON.readValue(row.getString("now"), Promised.class),
                row.getString("reason"),
                row.getObject("member_id") == null ? null : voices.said(row, "", "said_at"));
    }
}
