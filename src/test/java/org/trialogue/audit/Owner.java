package org.trialogue.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.trialogue.local.SharedServices;

/** The role that owns the database, and could do to the record what the portal cannot; what it does here is undone in the end. */
public final class Owner {

    private Owner() {}

    /** Something done with a connection. */
    public interface Deed {
        void with(Connection connection) throws Exception;
    }

    public static void undone(Deed deed) throws Exception {
        try (var connection = connected()) {
            connection.setAutoCommit(false);
            try {
                deed.with(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    public static void does(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static Connection connected() throws SQLException {
        var services = SharedServices.get();
        return DriverManager.getConnection(
                services.property("spring.flyway.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password"));
    }
}
