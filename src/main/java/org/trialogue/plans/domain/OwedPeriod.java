package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.trialogue.plans.Period;
import org.trialogue.plans.ReportingPeriod;

/** A period that a plan is reported on, as it is kept. */
@Embeddable
record OwedPeriod(
        @Column(name = "room_id") UUID room,
        @Column(name = "period_from") LocalDate from,
        @Column(name = "period_until") LocalDate until,
        @Column(name = "due_on") LocalDate dueOn) {

    static OwedPeriod of(UUID room, ReportingPeriod owed) {
        return new OwedPeriod(room, owed.period().from(), owed.period().until(), owed.dueOn());
    }

    ReportingPeriod shown() {
        return new ReportingPeriod(new Period(from, until), dueOn);
    }
}
