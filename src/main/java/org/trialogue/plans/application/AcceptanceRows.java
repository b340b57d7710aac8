package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final String ONE = FOUND.formatted(SHAPE, BOUND, "plans.commitment c") + " where c.id = ? order by x.organization_id";

    /** Those that concern an organization in a plan, found before anything else of them is looked up. */
    private static final String OWN = """
            (select c.*, :organization::uuid as organization_id
               from plans.commitment c
              where c.plan_id = :plan
                and (c.lead_id = :organization
                     or exists (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :organization))
                and :organization <> all(c.accepted_by) and :organization <> all(c.declined_by)
              order by c.due_on, c.id limit :most) c""";

    private static final String WAITING =
            FOUND.formatted(SHAPE, " cross join lateral (select c.organization_id) x", OWN) + " order by c.due_on, c.id";

    /** Whom each commitment binds, one after the other: a lead party does not share in what it leads. */
    private static final String COUNTS = """
            select x.organization_id, count(*) as concerned,
                   count(*) filter (where x.organization_id = any(x.accepted_by)) as accepted,
                   count(*) filter (where x.organization_id = any(x.declined_by)) as declined
              from (select c.lead_id as organization_id, c.accepted_by, c.declined_by from plans.commitment c where c.plan_id = :plan
                    union all
                    select s.organization_id, c.accepted_by, c.declined_by
                      from plans.commitment c join plans.co_lead s on s.commitment_id = c.id
                     where c.plan_id = :plan and s.organization_id <> c.lead_id) x
             group by x.organization_id""";

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

    /** How many commitments bind an organization, and how many of them it has accepted, or declined. */
    record Count(UUID organization, int concerned, int accepted, int declined) {

        /** Whether something waits for its word. */
        boolean waits() {
            return accepted + declined < concerned;
        }
    }

    /** The same in an order of their own, so that of two who say something of several neither waits for the other in a circle. */
    static SortedMap<CommitmentId, Integer> inTurn(Map<CommitmentId, Integer> read) {
        var sorted = new TreeMap<CommitmentId, Integer>(Comparator.comparing(CommitmentId::value));
        sorted.putAll(read);
        return sorted;
    }

    /** Those whom a commitment binds. */
    List<Found> of(CommitmentId commitment) {
        return jdbc.sql(ONE)
                .param(commitment.value())
                .query(this::found)
                .list();
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

    /** What concerns each organization in a plan. */
    List<Count> counts(PlanId plan) {
        return jdbc.sql(COUNTS)
                .param("plan", plan.value())
                .query((row, number) -> new Count(
                        row.getObject("organization_id", UUID.class),
                        row.getInt("concerned"),
                        row.getInt("accepted"),
                        row.getInt("declined")))
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

    /** Whether the organization has accepted the commitment as it stands. */
    boolean accepts(CommitmentId commitment, UUID organization) {
        return isAmong("accepted_by", commitment, organization);
    }

    /** Whether the organization has declined the commitment as it stands. */
    boolean declines(CommitmentId commitment, UUID organization) {
        return isAmong("declined_by", commitment, organization);
    }

    private boolean isAmong(String what, CommitmentId commitment, UUID organization) {
        return jdbc.sql("select count(*) from plans.commitment where id = ? and ? = any(%s)".formatted(what))
                        .params(commitment.value(), organization)
                        .query(Integer.class)
                        .single()
                > 0;
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
                row.getString("reason"),
                row.getObject("member_id") == null ? null : said(row, "said_at"));
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
