package org.trialogue.plans.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Follows;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Which plans and commitments a member follows, and when they last looked. Nobody else knows of it. */
@Service
@Transactional
public class FollowingPlans {

    /** Whoever comes again within this time is still looking. */
    private static final Duration A_VISIT = Duration.ofHours(1);

    /** What is told to whoever looks for the first time. */
    private static final Duration AT_FIRST = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowingPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Follows a plan with all its commitments, or no longer.
     *
     * @throws Refusal when it is to be followed and there is no such plan, or the member may not see it
     */
    public void follow(PlanId plan, boolean follow, MemberId member) {
        if (follow) set(plan.value(), null, member);
        else leave("plan_id = ? and commitment_id is null", plan.value(), member);
    }

    /**
     * Follows a commitment alone, or no longer.
     *
     * @throws Refusal when it is to be followed and there is no such commitment, or the member may not see it
     */
    public void follow(CommitmentId commitment, boolean follow, MemberId member) {
        if (!follow) {
            leave("commitment_id = ?", commitment.value(), member);
            return;
        }
        var plan = jdbc.sql("select plan_id from plans.commitment where id = ?")
                .param(commitment.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(FollowingPlans::unknown);
        set(plan, commitment.value(), member);
    }

    /** Whether the member follows the plan as a whole. */
    @Transactional(readOnly = true)
    public boolean follows(PlanId plan, MemberId member) {
        return follows("plan_id = ? and commitment_id is null", plan.value(), member);
    }

    /** Whether the member follows the commitment: with its plan, where they follow that, too. */
    @Transactional(readOnly = true)
    public Follows follows(CommitmentId commitment, MemberId member) {
        if (follows(
                "commitment_id is null and plan_id = (select c.plan_id from plans.commitment c where c.id = ?)",
                commitment.value(),
                member)) return Follows.WITH_PLAN;
        return follows("commitment_id = ?", commitment.value(), member) ? Follows.ITSELF : Follows.NOT;
    }

    /** Takes note that the member looks now, and says when they looked before. */
    public Instant looks(MemberId member) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        insert into plans.look as l (member_id, looked_at, before_at) values (:member, :now, :first)
                        on conflict (member_id) do update
                           set before_at = case when l.looked_at < :visit then l.looked_at else l.before_at end, looked_at = :now
                        returning before_at""")
                .param("member", member.value())
                .param("now", now)
                .param("first", now.minus(AT_FIRST))
                .param("visit", now.minus(A_VISIT))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** What one may not see any more one leaves, too. */
    private void leave(String what, UUID key, MemberId member) {
        if (!Viewing.isFor(member)) throw new Refusal("plans.refused.no-mandate");
        jdbc.sql("delete from plans.follow where member_id = ? and " + what)
                .params(member.value(), key)
                .update();
    }

    private void set(UUID plan, @Nullable UUID commitment, MemberId member) {
        if (!Viewing.isFor(member)) throw new Refusal("plans.refused.no-mandate");
        jdbc.sql("""
                        insert into plans.follow (member_id, room_id, plan_id, commitment_id, since)
                        select :member, p.room_id, p.id, :commitment::uuid, :now from plans.plan p where p.id = :plan
                        on conflict do nothing""")
                .param("member", member.value())
                .param("commitment", commitment)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("plan", plan)
                .update();
        if (!follows("plan_id = ?", plan, member)) throw unknown();
    }

    private boolean follows(String what, UUID key, MemberId member) {
        return jdbc.sql("select exists (select 1 from plans.follow where member_id = ? and " + what + ")")
                .params(member.value(), key)
                .query(Boolean.class)
                .single();
    }

    private static Refusal unknown() {
        return new Refusal("plans.refused.unknown");
    }
}
