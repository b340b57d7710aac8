package org.trialogue.plans.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Decline;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Said;
import org.trialogue.platform.Acting;

/** What was declined by whom, and why. */
@Component
class DeclineRows {

    private static final String DECLINED = """
            select c.id, c.sentence, x.organization_id, x.organization_id = c.lead_id as leads, d.reason, d.member_id, d.affiliation, d.capacity, d.declined_at as said_at
              from (select * from plans.commitment where plan_id = :plan and declines > 0 order by due_on, id limit :most) c
              join plans.promised p on p.commitment_id = c.id
             cross join lateral unnest(c.declined_by) x (organization_id)
              join lateral (
                select * from plans.decline d where d.commitment_id = c.id and d.organization_id = x.organization_id and d.promise = p.promise
                 order by d.declined_at desc limit 1) d on true
             order by c.due_on, c.id, x.organization_id""";

    private final JdbcClient jdbc;
    private final PlanVoices voices;

    DeclineRows(JdbcClient jdbc, PlanVoices voices) {
        this.jdbc = jdbc;
        this.voices = voices;
    }

    /**
     * What an organization declined.
     *
     * @param leads whether it would have led it
     */
    record Found(
            CommitmentId commitment, String sentence, UUID organization, boolean leads, String reason, Said said) {}

    /** What any organization declined in a plan, by the day it is due. */
    List<Found> of(PlanId plan, int most) {
        return jdbc.sql(DECLINED)
                .param("plan", plan.value())
                .param("most", most)
                .query((row, number) -> new Found(
                        new CommitmentId(row.getObject("id", UUID.class)),
                        row.getString("sentence"),
                        row.getObject("organization_id", UUID.class),
                        row.getBoolean("leads"),
                        row.getString("reason"),
                        voices.said(row, "", "said_at")))
                .list();
    }

    /** Keeps that an organization declines a commitment of a plan as it was read; false where it had done so. */
    boolean kept(
            PlanId plan,
            CommitmentId commitment,
            int edition,
            UUID organization,
            Decline decline,
            Acting by,
            Instant now) {
        return jdbc.sql("""
                        insert into plans.decline (id, commitment_id, room_id, organization_id, promise, reason, member_id, affiliation, capacity, declined_at)
                        select :id, c.id, c.room_id, :organization, plans.promise(c.id), :reason, :member, :affiliation, :capacity,
                               greatest(:now, (select max(a.accepted_at) + interval '1 microsecond' from plans.acceptance a
                                                where a.commitment_id = c.id and a.organization_id = :organization))
                          from plans.commitment c
                         where c.id = :commitment and c.plan_id = :plan and c.edition = :edition
                           and :organization <> all(c.accepted_by) and :organization <> all(c.declined_by)""")
                        .param("id", UUID.randomUUID())
                        .param("organization", organization)
                        .param("reason", decline.reason())
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
}
