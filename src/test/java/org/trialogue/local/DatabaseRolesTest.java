package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseRolesTest {

    @Test
    void the_portals_role_can_neither_bypass_row_level_security_nor_become_more() throws SQLException {
        assertThat(one("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication"
                        + " from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(one("select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member"
                        + " where r.rolname = current_user"))
                .isEqualTo("0");
    }

    @Test
    void the_portals_role_owns_nothing() throws SQLException {
        assertThat(one("select (select count(*) from pg_class c where c.relowner = r.oid)"
                        + " + (select count(*) from pg_namespace n where n.nspowner = r.oid)"
                        + " + (select count(*) from pg_database d where d.datdba = r.oid)"
                        + " from pg_roles r where r.rolname = current_user"))
                .isEqualTo("0");
    }

    @Test
    void the_portals_role_can_create_nothing() throws SQLException {
        try (var connection = app();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table public.mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create schema mine"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_is_acknowledged_is_on_disk() throws SQLException {
        assertThat(one("show fsync")).isEqualTo("on");
        assertThat(one("show synchronous_commit")).isEqualTo("on");
        assertThat(one("show full_page_writes")).isEqualTo("on");
    }

    private static String one(String query) throws SQLException {
        try (var connection = app();
                var row = connection.createStatement().executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection app() throws SQLException {
        var services = SharedServices.get();
        return DriverManager.getConnection(
                services.property("spring.datasource.url"),
                services.property("spring.datasource.username"),
                services.property("spring.datasource.password"));
    }
}
