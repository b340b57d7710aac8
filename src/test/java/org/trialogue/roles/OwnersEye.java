package org.trialogue.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the owner of the tables sees of the caucus, whom no row is kept from. */
final class OwnersEye {

    private OwnersEye() {}

    /** The tables in which a word of the caucus stands. */
    static List<String> tables() throws SQLException {
        try (var owner = Scene.asOwner();
                var question = owner.prepareStatement("""
                        select schemaname || '.' || tablename from pg_catalog.pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'flyway%'""")) {
            var all = question.executeQuery();
            var names = new TreeSet<String>();
            while (all.next()) names.add(all.getString(1));
            var looking = names.stream()
                    .map(name -> "select '%s' where exists (select 1 from %s t where t::text ~* '%s')"
                            .formatted(name, name, Secret.pattern()))
                    .collect(Collectors.joining(" union all "));
            return strings(owner.createStatement().executeQuery(looking));
        }
    }

    /** The members to whom a notice with such a word is addressed. */
    static List<String> told() throws SQLException {
        try (var owner = Scene.asOwner();
                var question = owner.prepareStatement(
                        "select distinct recipient::text from notifications.notice t where t::text ~* ?")) {
            question.setString(1, Secret.pattern());
            return strings(question.executeQuery());
        }
    }

    private static List<String> strings(ResultSet rows) throws SQLException {
        var all = new ArrayList<String>();
        while (rows.next()) all.add(rows.getString(1));
        return all;
    }
}
