package org.trialogue.notifications;

import java.sql.Connection;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;

/** Whoever leaves a working group has nothing more waiting for them there. */
@Component
class Departure {

    private final Membership membership;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Departure(Membership membership, JdbcTemplate jdbc, Clock clock) {
        this.membership = membership;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MandateEnded ended) {
        var rooms = membership.roomsIn(new WorkingGroupId(ended.workingGroup())).stream()
                .map(RoomId::value)
                .toArray();
        jdbc.execute((Connection connection) -> {
            try (var settle = connection.prepareStatement("select notifications.settle_in(?, ?, ?)")) {
                settle.setObject(1, ended.member());
                settle.setArray(2, connection.createArrayOf("uuid", rooms));
                settle.setObject(3, clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                return settle.execute();
            }
        });
    }
}
