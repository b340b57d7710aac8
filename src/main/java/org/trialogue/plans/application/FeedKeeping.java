package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.plans.FeedLine;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.domain.FeedToken;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** How a member makes and revokes the addresses that calendars fetch. There is one for each plan, and one for what is due from the member. */
@Service
@Transactional
public class FeedKeeping {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    FeedKeeping(JdbcClient jdbc, Plans plans, Membership membership, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /** A member's addresses that still work, the newest first. */
    @Transactional(readOnly = true)
    public List<FeedLine> of(MemberId member) {
        return jdbc.sql("""
                        select f.*, p.title from plans.feed f left join plans.plan p on p.id = f.plan_id
                         where f.member_id = ? and f.revoked_at is null order by f.made_at desc""").param(member.value()).query(FeedKeeping::line).list();
    }

    /**
     * Makes an address; one that was there for the same is revoked.
     *
     * @param plan the plan that it tells of, or null for what is due from the member
     * @return what the address ends with; it can be had only now
     * @throws Refusal when the member may not see the plan
     */
    public FeedToken make(@Nullable PlanId plan, MemberId member) {
        if (!Viewing.isFor(member)) throw new Refusal("plans.refused.no-mandate");
        jdbc.sql("""
                        update plans.feed set revoked_at = ?
                         where member_id = ? and plan_id is not distinct from ?::uuid and revoked_at is null""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(member.value())
                .param(plan == null ? null : plan.value())
                .update();
        var token = FeedToken.fresh();
        var id = UUID.randomUUID();
        jdbc.sql("insert into plans.feed (id, member_id, plan_id, digest, made_at) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(member.value())
                .param(plan == null ? null : plan.value())
                .param(token.digest())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (plan != null) recorded(plan, member);
        return token;
    }

    /** The address works no longer. */
    public void revoke(UUID feed, MemberId member) {
        jdbc.sql("update plans.feed set revoked_at = ? where id = ? and member_id = ? and revoked_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(feed)
                .param(member.value())
                .update();
    }

    /** A room may know that a calendar takes its plan along. */
    private void recorded(PlanId plan, MemberId member) {
        var room = plans.findById(plan.value())
                .orElseThrow(() -> new Refusal("plans.refused.unknown"))
                .room();
        var by = membership.actingIn(member, room).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        audit.record(
                by,
                room.value(),
                "plans.commitments-taken",
                plan.value(),
                Particulars.of(Kind.READING).and("format", null, "ics"));
    }

    private static FeedLine line(ResultSet row, int number) throws SQLException {
        var plan = row.getObject("plan_id", UUID.class);
        var title = row.getString("title");
        var fetched = row.getObject("fetched_at", OffsetDateTime.class);
        return new FeedLine(
                row.getObject("id", UUID.class),
                plan == null ? null : new PlanName(new PlanId(plan), title == null ? "—" : title),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                fetched == null ? null : fetched.toInstant());
    }
}
