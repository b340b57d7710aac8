package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanRescheduled;
import org.trialogue.plans.domain.PlanRecord;

/** Which reports are owed when; the database reckons it from the plan's periods and the reports that are there. */
@Component
class Schedule {

    /** The number of the next report on the whole of a commitment {@code c}: those on parts are not counted. */
    static final String NEXT =
            "(select count(*)::int + 1 from plans.report n where n.commitment_id = c.id and n.part_id is null)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Schedule(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The plan has other periods now. */
    void anew(PlanRecord plan) {
        jdbc.sql("select plans.reckon(c.id) from plans.commitment c where c.plan_id = ?")
                .param(plan.id().value())
                .query((row, number) -> number)
                .list();
        events.publishEvent(new PlanRescheduled(plan.room().value(), plan.id().value()));
    }

    /** The number that the next report on the whole of a commitment has among these. */
    int next(CommitmentId commitment) {
        return jdbc.sql("select " + NEXT + " from plans.commitment c where c.id = ?")
                .param(commitment.value())
                .query(Integer.class)
                .single();
    }

    /** The day on which the next report on a commitment is due; empty where none is owed on a day. */
    Optional<LocalDate> owed(CommitmentId commitment) {
        return jdbc.sql("select report_due_on from plans.commitment where id = ? and report_due_on is not null")
                .param(commitment.value())
                .query(LocalDate.class)
                .optional();
    }
}
