package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.RoomId;

/** What the database itself shows in each of its tables, without any condition in the question. */
final class DatabaseCases implements Cases {

    private static final String READABLE = """
            select table_schema || '.' || table_name as name, string_agg(distinct quote_ident(column_name::text) || '::text', ', ') as columns
              from information_schema.column_privileges
             where privilege_type = 'SELECT' and grantee = current_user
               and table_schema not in ('pg_catalog', 'information_schema') and table_name not like 'flyway%'
             group by 1 order by 1""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Scene scene;
    private List<Table> tables;

    /** A table, and the columns of it that the portal may read. */
    private record Table(String name, String columns) {

        String secrets(String pattern) {
            return "select '%s' as name where exists (select 1 from %s where concat_ws(' ', %s) ~* '%s')"
                    .formatted(name, name, columns, pattern);
        }
    }

    @Override
    public void add(Scene within, Attempts attempts) {
        scene = within;
        tables = jdbc.sql(READABLE)
                .query((row, number) -> new Table(row.getString("name"), row.getString("columns")))
                .list();
        attempts.add("database: rows of the shared room", role -> anyRow(scene.shared, role));
        attempts.add("database: rows of the Employers' room", role -> anyRow(scene.caucus, role));
        attempts.add("database: rows of the partners' room", role -> anyRow(scene.partners, role));
        attempts.add("database: rows of the room of a named group of governments", role -> anyRow(scene.allied, role));
        attempts.add("database: words of the Employers' room in any column", this::anySecret);
    }

    private boolean anySecret(Role role) {
        var seen = withSecrets(role);
        if (!role.inCaucus()) assertThat(seen).as(role.title()).isEmpty();
        return !seen.isEmpty();
    }

    /** How many tables are looked through for each role. */
    int size() {
        return tables.size();
    }

    /** The tables in which somebody sees a word of the caucus. */
    Set<String> withSecrets(Role role) {
        var question = tables.stream()
                .map(table -> table.secrets(Secret.pattern()))
                .collect(Collectors.joining(" union all "));
        List<String> seen = scene.as(
                scene.member(role),
                () -> transaction.execute(
                        status -> jdbc.sql(question).query(String.class).list()));
        return new TreeSet<>(seen);
    }

    private boolean anyRow(RoomId room, Role role) {
        return scene.as(
                scene.member(role),
                () -> transaction.execute(status -> tables.stream()
                        .filter(table -> List.of(table.columns().split(", ")).contains("room_id::text"))
                        // what is published is everybody's
                        .filter(table -> !table.name().equals("drafting.published_text"))
                        .anyMatch(table -> jdbc.sql("select room_id from " + table.name())
                                .query(UUID.class)
                                .list()
                                .contains(room.value()))));
    }
}
