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

    /** Sets these locks apart from others of the database. */
    private static final int TURN = 0x706c616e;

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    RoomWork(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    <T> T in(UUID room, Supplier<T> deed) {
        return Viewing.inRoom(room, () -> transactions.execute(nothing -> deed.get()));
    }

    /** The same, one after the other in each room, on whichever node: what is done depends on what was done before. */
    <T> T inTurn(UUID room, Supplier<T> deed) {
        return in(room, () -> {
            jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                    .param(TURN)
                    .param(room.toString())
                    .query((row, n) -> n)
                    .list();
            return deed.get();
        });
    }

    /** The rooms that have plans. */
    List<UUID> rooms() {
        return jdbc.sql("select room_id from plans.rooms_with_plans() as room_id")
                .query((row, n) -> row.getObject("room_id", UUID.class))
                .list();
    }
}
