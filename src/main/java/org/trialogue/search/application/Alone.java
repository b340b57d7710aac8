package org.trialogue.search.application;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one node at a time do something, by a lock in the database that lives as long as its connection: a node that dies lets it go. */
@Component
class Alone {

    /** A lock's number stands in two halves there. */
    private static final String TAKEN = """
            select exists (
              select 1 from pg_locks l join pg_database d on d.oid = l.database
               where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and d.datname = current_database()
                 and (l.classid::bigint << 32) + l.objid::bigint = ?)""";

    private final DataSource database;

    Alone(DataSource database) {
        this.database = database;
    }

    /** Waits until no other node is at it. */
    void run(long lock, Runnable deed) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + lock + ")");
            try {
                deed.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + lock + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the lock could not be had", failed);
        }
    }

    /** Whether some node is at it. To look takes nothing from whoever is about to begin. */
    boolean isTaken(long lock) {
        try (var connection = database.getConnection();
                var looking = connection.prepareStatement(TAKEN)) {
            looking.setLong(1, lock);
            try (var taken = looking.executeQuery()) {
                return taken.next() && taken.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the lock could not be looked at", failed);
        }
    }

    /** Does nothing while another node is at it; whether it was done. */
    boolean runUnlessTaken(long lock, Runnable deed) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var taking = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            if (!taking.next() || !taking.getBoolean(1)) return false;
            try {
                deed.run();
                return true;
            } finally {
                statement.execute("select pg_advisory_unlock(" + lock + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the lock could not be had", failed);
        }
    }
}
