package org.trialogue.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The databases and roles that an operator sets up before the portal first starts. The owner migrates; the portal's role
 * owns nothing, so that row-level security binds it.
 */
record Databases(PostgresService postgres, Secrets secrets) {
    static final String PORTAL = "trialogue";
    static final String OWNER = "trialogue_owner";
    static final String APP = "trialogue_app";
    static final String KEYCLOAK = "keycloak";

    /** Makes what is not there yet; passwords are those in {@code secrets} afterwards. */
    void ensure() {
        inServer(statement -> {
            for (var role : new String[] {OWNER, APP, KEYCLOAK}) {
                ensureRole(statement, role);
            }
            ensureDatabase(statement, PORTAL, OWNER);
            ensureDatabase(statement, KEYCLOAK, KEYCLOAK);
            statement.execute("grant connect on database " + PORTAL + " to " + APP);
        });
    }

    /** Drops a database with all that it holds. */
    void drop(String database) {
        inServer(statement -> statement.execute("drop database if exists " + database + " with (force)"));
    }

    private void ensureRole(Statement statement, String role) throws SQLException {
        if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute(
                "alter role " + role + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + secrets.of(role) + "'");
    }

    private static void ensureDatabase(Statement statement, String database, String owner) throws SQLException {
        if (isMissing(statement, "select 1 from pg_database where datname = '" + database + "'")) {
            statement.execute("create database " + database + " owner " + owner);
            statement.execute("revoke all on database " + database + " from public");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return !row.next();
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void inServer(Work work) {
        try (Connection connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException e) {
            throw new LocalFailure(
                    "The local databases could not be set up: " + e.getMessage()
                            + "; -Dtrialogue.fresh=true starts with empty data",
                    e);
        }
    }
}
