package org.trialogue.plans.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Closing;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Reason;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.platform.Acting;

/** Who closed plans and opened them again, and why. */
@Component
class ClosingRows {

    private final JdbcClient jdbc;
    private final PlanVoices voices;

    ClosingRows(JdbcClient jdbc, PlanVoices voices) {
        this.jdbc = jdbc;
        this.voices = voices;
    }

    /** How a plan was closed that is so now; empty where it is open. */
    Optional<Closing> of(PlanId plan) {
        return jdbc.sql("""
                        select x.* from (select * from plans.closing where plan_id = ? order by number desc limit 1) x where x.closed""")
                .param(plan.value())
                .query((row, n) -> new Closing(row.getString("reason"), voices.said(row, "", "said_at")))
                .optional();
    }

    /** Keeps that a plan is closed from now on, or open; its caller holds it alone. */
    void keep(PlanRecord plan, boolean closed, Reason reason, Acting by, Instant now) {
        jdbc.sql("""
                        insert into plans.closing (plan_id, number, room_id, closed, reason, member_id, affiliation, capacity, said_at)
                        select :plan, coalesce(max(number), 0) + 1, :room, :closed, :reason, :member, :affiliation, :capacity, :now
                          from plans.closing where plan_id = :plan""")
                .param("plan", plan.id().value())
                .param("room", plan.room().value())
                .param("closed", closed)
                .param("reason", reason.words())
                .param("member", by.member().value())
                .param("affiliation", by.affiliation().name())
                .param("capacity", by.capacity().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
