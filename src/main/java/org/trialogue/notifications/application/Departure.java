package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.MandateEnded;

/** Whoever leaves a working group has nothing more waiting for them in the rooms they may not enter any more. */
@Component
class Departure {

    private final JdbcClient jdbc;
    private final Clock clock;

    Departure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MandateEnded ended) {
        jdbc.sql("select notifications.withdraw_from_outside(?, ?)")
                .param(ended.member())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }
}
