package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Promised;
import org.trialogue.plans.Said;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import tools.jackson.databind.json.JsonMapper;

/** What was accepted by whom, and what was not. */
@Component
class AcceptanceRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an acceptance keeps, in the shape of a whole commitment. */
    private static final String SHAPE =
            " || jsonb_build_object('id', c.id, 'standards', '[]'::jsonb, 'provisions', '[]'::jsonb,"
                    + " 'milestones', '[]'::jsonb, 'needs', '[]'::jsonb)";

    private static final String BOUND = """
              cross join lateral (select c.lead_id as organization_id
                                  union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x
            """;

    /** The acceptance that holds; where none does, the one that held last. */
    private static final String FOUND = """
            select c.id, c.sentence, c.edition, x.organization_id, a.promise = p.promise as accepted,
                   (a.promise %1$s)::text as before, (p.promise %1$s)::text as now,
                   a.member_id, a.affiliation, a.capacity, a.accepted_at
              from plans.commitment c
              join plans.promised p on p.commitment_id = c.id %2$s
              left join lateral (
                select * from plans.acceptance a where a.commitment_id = c.id and a.organization_id = x.organization_id
                 order by (a.promise = p.promise) desc, a.accepted_at desc limit 1) a on true
            """.formatted(SHAPE, BOUND);

    private final JdbcClient jdbc;
    private final Membership membership;

    AcceptanceRows(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /**
     * A commitment and an organization that it binds.
     *
     * @param accepted whether it has accepted it as it stands
     * @param before what it accepted last, or null where it never did
     * @param said who accepted it then, or null
     */
    record Found(
            CommitmentId commitment,
            String sentence,
            int edition,
            UUID organization,
            boolean accepted,
            @Nullable Promised before,
            Promised now,
            @Nullable Said said) {}

    /** How many commitments bind an organization, and how many of them it has accepted. */
    record Count(UUID organization, int concerned, int accepted) {}

    /** Those whom a commitment binds. */
    List<Found> of(CommitmentId commitment) {
        return jdbc.sql(FOUND + " where c.id = ? order by x.organization_id")
                .param(commitment.value())
                .query(this::found)
                .list();
    }

    /** What an organization has not accepted in a plan, by the day it is due. */
    List<Found> waiting(PlanId plan, UUID organization, int most) {
        return jdbc.sql(FOUND + """
                         where c.plan_id = :plan and x.organization_id = :organization
                           and a.promise is distinct from p.promise
                         order by c.due_on, c.id limit :most""")
                .param("plan", plan.value())
                .param("organization", organization)
                .param("most", most)
                .query(this::found)
                .list();
    }

    /** What concerns each organization in a plan. */
    List<Count> counts(PlanId plan) {
        return jdbc.sql("""
                        select x.organization_id, count(*) as concerned,
                               count(*) filter (where not exists (
                                 select 1 from plans.not_accepted n
                                  where n.commitment_id = c.id and n.organization_id = x.organization_id)) as accepted
                          from plans.commitment c""" + "\n" + BOUND + " where c.plan_id = ? group by x.organization_id")
                .param(plan.value())
                .query((row, number) -> new Count(
                        row.getObject("organization_id", UUID.class), row.getInt("concerned"), row.getInt("accepted")))
                .list();
    }

    /** Keeps that an organization accepts a commitment of a plan as it was read; false where there was nothing left to accept. */
    boolean accepted(PlanId plan, CommitmentId commitment, int edition, UUID organization, Acting by, Instant now) {
        return jdbc.sql("""
                        insert into plans.acceptance (id, commitment_id, room_id, organization_id, promise, member_id, affiliation, capacity, accepted_at)
                        select :id, c.id, c.room_id, :organization, plans.promise(c.id), :member, :affiliation, :capacity, :now
                          from plans.commitment c
                         where c.id = :commitment and c.plan_id = :plan and c.edition = :edition
                           and :organization in (select plans.unaccepted(c.id))""")
                        .param("id", UUID.randomUUID())
                        .param("organization", organization)
                        .param("member", by.member().value())
                        .param("affiliation", by.affiliation().name())
                        .param("capacity", by.capacity().name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("commitment", commitment.value())
                        .param("plan", plan.value())
                        .param("edition", edition)
                        .update()
                == 1;
    }

    /** Whether the commitment stands as it was read. */
    boolean stands(PlanId plan, CommitmentId commitment, int edition) {
        return jdbc.sql("select edition from plans.commitment where id = ? and plan_id = ?")
                .param(commitment.value())
                .param(plan.value())
                .query(Integer.class)
                .optional()
                .filter(now -> now == edition)
                .isPresent();
    }

    /** Whether the commitment binds the organization. */
    boolean binds(CommitmentId commitment, UUID organization) {
        return jdbc.sql("select count(*) from plans.commitment c" + BOUND + "where c.id = ? and x.organization_id = ?")
                        .param(commitment.value())
                        .param(organization)
                        .query(Integer.class)
                        .single()
                > 0;
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
                before == null ? null : said(row, "accepted_at"));
    }

    /** Who said what a row keeps, as its columns name them. */
    Said said(ResultSet row, String at) throws SQLException {
        var member = new MemberId(row.getObject("member_id", UUID.class));
        return new Said(
                membership.person(member).map(Person::name).orElse("—"),
                Affiliation.valueOf(row.getString("affiliation")),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }
}
