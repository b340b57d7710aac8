package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The script that PostgreSQL's image runs in an empty server, run in one. */
@EnabledIf(
        value = "hasClient",
        disabledReason = "psql is not installed here, so the script that makes the roles is not tried")
class RolesTest {

    // quotes and spaces must not end the statement that they stand in
    private static final Map<String, String> PASSWORDS =
            Map.of("trialogue_owner", "o'wner", "trialogue_app", "a \"p\" p", "keycloak", "k$c\\");
    private static EmbeddedPostgres server;

    static boolean hasClient() {
        try {
            return new ProcessBuilder("psql", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @BeforeAll
    static void run() throws Exception {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        var script = new ProcessBuilder("bash", "docker/postgres/roles.sh").inheritIO();
        script.environment()
                .putAll(Map.of(
                        "PGHOST", "localhost",
                        "PGPORT", Integer.toString(server.getPort()),
                        "POSTGRES_USER", "postgres",
                        "TRIALOGUE_OWNER_PASSWORD", password("trialogue_owner"),
                        "TRIALOGUE_APP_PASSWORD", password("trialogue_app"),
                        "KEYCLOAK_DB_PASSWORD", password("keycloak")));
        assertThat(script.start().waitFor()).isZero();
        askForPasswords();
    }

    /** The embedded server believes everyone on this machine; PostgreSQL's image does not. */
    private static void askForPasswords() throws Exception {
        try (var connection = connect("postgres", "postgres")) {
            Files.writeString(
                    Path.of(rows(connection, "show hba_file").getFirst()), "host all all all scram-sha-256\n");
            rows(connection, "select pg_reload_conf()");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void no_role_is_above_row_level_security() throws SQLException {
        try (var connection = connect("trialogue_owner", "trialogue")) {
            assertThat(rows(connection, """
                            select rolname from pg_roles where rolname in ('trialogue_owner', 'trialogue_app', 'keycloak')
                              and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb
                              and not rolreplication""")).containsExactlyInAnyOrderElementsOf(PASSWORDS.keySet());
        }
    }

    @Test
    void each_role_enters_with_its_own_password() throws SQLException {
        for (var role : PASSWORDS.keySet()) {
            var database = "keycloak".equals(role) ? "keycloak" : "trialogue";
            connect(role, database).close();
            assertThatThrownBy(() -> DriverManager.getConnection(address(database), role, "another")
                            .close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_owner_migrates() throws SQLException {
        try (var connection = connect("trialogue_owner", "trialogue");
                var statement = connection.createStatement()) {
            statement.execute("create schema tried create table tried.here (id uuid)");
            statement.execute("create table history (id int)");
            statement.execute("drop schema tried cascade");
        }
    }

    @Test
    void the_portal_owns_nothing_and_can_make_nothing() throws SQLException {
        try (var connection = connect("trialogue_app", "trialogue");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create schema mine")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keycloak_and_the_portal_cannot_reach_each_others_database() throws SQLException {
        connect("keycloak", "keycloak").close();
        assertThatThrownBy(() -> connect("keycloak", "trialogue").close()).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("trialogue_app", "keycloak").close())
                .hasMessageContaining("permission denied");
    }

    private static String password(String role) {
        return PASSWORDS.getOrDefault(role, "");
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(address(database), role, password(role));
    }

    private static String address(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
