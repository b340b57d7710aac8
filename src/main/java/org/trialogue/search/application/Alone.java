package org.trialogue.search.application;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one node at a time do something, by a lock in the database that lives as long as its connection: a node that dies lets it go. */
@Component
class Alone {

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

    /** Does nothing while another node is at it. */
    void runUnlessTaken(long lock, Runnable deed) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var taking = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            if (!taking.next() || !taking.getBoolean(1)) return;
            try {
                deed.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + lock + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the lock could not be had", failed);
        }
    }
}
