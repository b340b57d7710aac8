package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was told of saved searches, as far as they are those of the member of the transaction. */
@Repository
public class AlertRows {

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one notice told.
     *
     * @param run the number of that notice among those of its search
     * @param keys of hits
     */
    public record Alert(int run, Instant toldAt, Set<String> keys) {

        /** Keeps its own copy. */
        public Alert {
            keys = Set.copyOf(keys);
        }
    }

    /** This was told. */
    public void add(UUID search, int run, Collection<String> keys, Instant now) {
        jdbc.sql("insert into knowledge.alert (search_id, run, told_at, keys) values (?, ?, ?, ?)")
                .params(search, run, now.atOffset(ZoneOffset.UTC), keys.toArray(String[]::new))
                .update();
    }

    /** What was told of a search since a moment, and has not been taken back whole. */
    public List<Alert> since(UUID search, Instant moment) {
        return jdbc.sql(
                        "select * from knowledge.alert where search_id = ? and told_at > ? and not settled order by run")
                .params(search, moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Alert(
                        row.getInt("run"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        Set.of((String[]) row.getArray("keys").getArray())))
                .list();
    }

    /** Of what one notice told, this is left; where nothing is, that is for good. */
    public void left(UUID search, int run, Collection<String> keys) {
        jdbc.sql("update knowledge.alert set keys = ?, settled = ? where search_id = ? and run = ?")
                .params(keys.toArray(String[]::new), keys.isEmpty(), search, run)
                .update();
    }
}
