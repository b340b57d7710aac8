package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.RoomLeft;

/** Whoever leaves a working group, or one of its rooms, has nothing more waiting for them in the rooms they may not enter any more. */
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
        withdraw(ended.member());
    }

    @ApplicationModuleListener
    void on(RoomLeft left) {
        withdraw(left.member());
    }

    private void withdraw(UUID member) {
        jdbc.sql("select notifications.withdraw_from_outside(?, ?)")
                .param(member)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }
}
