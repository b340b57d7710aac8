package org.trialogue.audit.sealing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.security.Viewing;

/** Seals what was recorded since the last time: each room by itself, and what was done in no room. */
@Component
class Sealing {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealing(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Leaves no entry unsealed that stood when it began; done twice at once, each entry is in one seal all the same. */
    void all() {
        for (var room : unsealed()) {
            int more;
            do {
                more = seal(room.orElse(null));
            } while (more > 0);
        }
    }

    private List<Optional<UUID>> unsealed() {
        return jdbc.sql("select room_id from audit.unsealed()")
                .query((row, number) -> Optional.ofNullable(row.getObject("room_id", UUID.class)))
                .list();
    }

    /** One more seal; none when nothing is left to seal. */
    private int seal(@Nullable UUID room) {
        return Viewing.inRoomOrNone(
                room,
                () -> transaction.execute(status -> jdbc.sql("insert into audit.seal (room_id, at) values (?, ?)")
                        .param(room)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()));
    }
}
