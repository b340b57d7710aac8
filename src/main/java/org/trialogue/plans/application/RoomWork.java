package org.trialogue.plans.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.security.Viewing;

/** What listeners and jobs do: one transaction that sees one room. */
@Component
class RoomWork {

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    RoomWork(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    <T> T in(UUID room, Supplier<T> deed) {
        return Viewing.inRoom(room, () -> transactions.execute(nothing -> deed.get()));
    }

    /** The rooms that have plans. */
    List<UUID> rooms() {
        return jdbc.sql("select room_id from plans.rooms_with_plans() as room_id")
                .query((row, n) -> row.getObject("room_id", UUID.class))
                .list();
    }
}
