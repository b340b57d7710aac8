package org.trialogue.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.platform.Acting;

/** Writes down deeds, in the transaction of the deed: what is not recorded did not happen, and the other way round. */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records a deed.
     *
     * @param by the member signed in: the database refuses a record in another's name
     * @param room the room it was done in, or null for what belongs to none
     * @param deed a verb with its module, such as {@code membership.mandate-given}; never content
     * @param subject the key of what it was done to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Acting by, @Nullable UUID room, String deed, UUID subject) {
        jdbc.sql("""
                        insert into audit.record (id, at, member_id, affiliation, capacity, room_id, deed, subject)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(room)
                .param(deed)
                .param(subject)
                .update();
    }
}
