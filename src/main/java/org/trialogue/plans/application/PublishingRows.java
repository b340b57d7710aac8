package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Said;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.platform.Acting;

/** What was said of publishing a plan: by each party, and of the page itself by the secretariat. */
@Component
class PublishingRows {

    /** What was said has not lapsed: nobody said it of an organization that turned out to be another one. */
    private static final String HOLDS =
            " where not exists (select 1 from plans.publishing_lapsed l where l.plan_id = x.plan_id and l.number = x.number)";

    private final JdbcClient jdbc;
    private final AcceptanceRows acceptances;

    PublishingRows(JdbcClient jdbc, AcceptanceRows acceptances) {
        this.jdbc = jdbc;
        this.acceptances = acceptances;
    }

    /** What an organization said last; or, of none, the secretariat of the page. */
    record Act(@Nullable UUID organization, boolean open, Said said) {}

    /** Has others who say something of the plan wait until this transaction ends. */
    void alone(PlanId plan) {
        jdbc.sql("select id from plans.plan where id = ? for update")
                .param(plan.value())
                .query((row, n) -> n)
                .list();
    }

    void say(PlanRecord plan, @Nullable OrganizationId organization, boolean open, Acting by, Instant now) {
        jdbc.sql("""
                        insert into plans.publishing (plan_id, number, room_id, organization_id, open, member_id, affiliation, capacity, said_at)
                        select :plan, coalesce(max(p.number), 0) + 1, :room, :organization::uuid, :open, :member, :affiliation, :capacity, :now
                          from plans.publishing p where p.plan_id = :plan""")
                .param("plan", plan.id().value())
                .param("room", plan.room().value())
                .param("organization", organization == null ? null : organization.value())
                .param("open", open)
                .param("member", by.member().value())
                .param("affiliation", by.affiliation().name())
                .param("capacity", by.capacity().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was said last of an organization, or of the page, where it holds. */
    Optional<Act> last(PlanId plan, @Nullable OrganizationId organization) {
        return jdbc.sql("""
                        select x.* from (select * from plans.publishing
                                          where plan_id = :plan and organization_id is not distinct from :organization::uuid
                                          order by number desc limit 1) x""" + HOLDS)
                .param("plan", plan.value())
                .param("organization", organization == null ? null : organization.value())
                .query(this::act)
                .optional();
    }

    /** What each organization said last, where it holds. */
    Map<UUID, Act> of(PlanId plan) {
        return jdbc.sql("""
                        select x.* from (select distinct on (organization_id) * from plans.publishing
                                          where plan_id = ? and organization_id is not null order by organization_id, number desc) x""" + HOLDS).param(plan.value()).query(this::act).list().stream()
                .collect(Collectors.toMap(act -> Objects.requireNonNull(act.organization()), Function.identity()));
    }

    /** The organizations that agree. */
    Set<UUID> publish(PlanId plan) {
        return new HashSet<>(jdbc.sql("select organization_id from plans.publishes(?) as organization_id")
                .param(plan.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** How many commitments are shown to everybody where the page is open. */
    int shown(PlanId plan) {
        return jdbc.sql("select count(*) from plans.shown_to_everybody(?)")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }

    private Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getObject("organization_id", UUID.class), row.getBoolean("open"), acceptances.said(row, "said_at"));
    }
}
