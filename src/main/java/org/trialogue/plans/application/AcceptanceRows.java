package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Said;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** What was accepted by whom, and what was not. */
@Component
class AcceptanceRows {

    private static final String BOUND = """
              cross join lateral (select c.lead_id as organization_id
                                  union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x
            """;

    /** Whom each commitment binds, one after the other: a lead party does not share in what it leads. */
    private static final String COUNTS = """
            select x.organization_id, count(*) as concerned,
                   count(*) filter (where x.organization_id = any(x.accepted_by)) as accepted,
                   count(*) filter (where x.organization_id = any(x.declined_by)) as declined,
                   count(*) filter (where not x.declined and x.organization_id <> all(x.accepted_by)) as missing,
                   count(*) filter (where not x.declined and x.organization_id <> all(x.accepted_by || x.declined_by)) as waiting
              from (select c.lead_id as organization_id, c.accepted_by, c.declined_by, c.declined
                      from plans.commitment c where c.plan_id = :plan and not c.taken_out
                    union all
                    select s.organization_id, c.accepted_by, c.declined_by, c.declined
                      from plans.commitment c join plans.co_lead s on s.commitment_id = c.id
                     where c.plan_id = :plan and not c.taken_out and s.organization_id <> c.lead_id) x
             group by x.organization_id""";

    private final JdbcClient jdbc;
    private final Membership membership;

    AcceptanceRows(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /**
     * How many commitments bind an organization, and how many of them it has accepted, or declined.
     *
     * @param missing how many that somebody promises it has not accepted
     * @param waiting how many of these it has not declined either
     */
    record Count(UUID organization, int concerned, int accepted, int declined, int missing, int waiting) {

        static Count none(UUID organization) {
            return new Count(organization, 0, 0, 0, 0, 0);
        }

        /** Whether something waits for its word. */
        boolean waits() {
            return waiting > 0;
        }
    }

    /** The same in an order of their own, so that of two who say something of several neither waits for the other in a circle. */
    static SortedMap<CommitmentId, Integer> inTurn(Map<CommitmentId, Integer> read) {
        var sorted = new TreeMap<CommitmentId, Integer>(Comparator.comparing(CommitmentId::value));
        sorted.putAll(read);
        return sorted;
    }

    /** What concerns each organization in a plan. */
    List<Count> counts(PlanId plan) {
        return jdbc.sql(COUNTS)
                .param("plan", plan.value())
                .query((row, number) -> new Count(
                        row.getObject("organization_id", UUID.class),
                        row.getInt("concerned"),
                        row.getInt("accepted"),
                        row.getInt("declined"),
                        row.getInt("missing"),
                        row.getInt("waiting")))
                .list();
    }

    /**
     * Has others who say something of these commitments, or put them differently, wait: what is read of them from now on stays so. All of them before anything
     * is written, as whoever writes has taken the commitment first and the room's record after it.
     *
     * @throws Refusal when one of them was taken out of the plan
     */
    void alone(PlanId plan, Collection<CommitmentId> commitments) {
        var takenOut = jdbc.sql("""
                        select taken_out from plans.commitment
                         where plan_id = :plan and id = any(string_to_array(:those, ',')::uuid[]) order by id for no key update""")
                .param("plan", plan.value())
                .param("those", commitments.stream().map(CommitmentId::toString).collect(Collectors.joining(",")))
                .query(Boolean.class)
                .list();
        if (takenOut.contains(true)) throw new Refusal("plans.refused.taken-out");
    }

    /** Keeps that an organization accepts a commitment of a plan as it was read; false where there was nothing left to accept. */
    boolean accepted(PlanId plan, CommitmentId commitment, int edition, UUID organization, Acting by, Instant now) {
        return jdbc.sql("""
                        insert into plans.acceptance (id, commitment_id, room_id, organization_id, promise, member_id, affiliation, capacity, accepted_at)
                        select :id, c.id, c.room_id, :organization, plans.promise(c.id), :member, :affiliation, :capacity,
                               greatest(:now, (select max(d.declined_at) + interval '1 microsecond' from plans.decline d
                                                where d.commitment_id = c.id and d.organization_id = :organization))
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
