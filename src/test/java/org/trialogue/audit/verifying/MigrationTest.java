package org.trialogue.audit.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.audit.Owner.does;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.trialogue.audit.Owner;
import org.trialogue.local.SharedServices;

/** The migrations carry over what stood before them: run in a schema of another name, which is dropped again. */
class MigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void entries_of_the_first_release_are_numbered_digested_and_can_be_sealed() throws Exception {
        Owner.undone(owner -> {
            migrate(owner, "audit/V1__record.sql");
            for (var deed : new String[] {"given", "ended", "left"}) recorded(owner, deed);
            migrate(owner, "audit/V2__chains.sql");
            recorded(owner, "given");
            var before =
                    text(owner, "select string_agg(encode(digest, 'hex'), ' ' order by number) from audit_old.record");
            migrate(owner, "audit/V3__what_changed_and_from_where.sql");
            migrate(owner, "audit/V4__seals.sql");
            migrate(owner, "audit/V5__letting_go.sql");
            migrate(owner, "audit/V6__erased_is_erased.sql");
            does(owner, "insert into audit_old.seal (room_id, at) values (null, now())");
            assertThat(text(owner, "select number || ' ' || from_number || ' ' || to_number from audit_old.seal"))
                    .isEqualTo("1 1 4");
            assertThat(text(owner, "select string_agg(kind, ' ') from audit_old.record"))
                    .isEqualTo("DEED DEED DEED DEED");
            assertThat(before.split(" ")).hasSize(4);
            assertThat(text(
                            owner,
                            "select string_agg(encode(digest, 'hex'), ' ' order by number) from audit_old.record"))
                    .isEqualTo(computed(owner))
                    .isNotEqualTo(before);
        });
    }

    /** The digests, computed by hand out of the columns that the first release wrote. */
    private static String computed(Connection owner) throws SQLException {
        var all = new StringBuilder();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select *, (extract(epoch from at) * 1000000)::bigint as micros"
                        + " from audit_old.record order by number")) {
            while (rows.next()) all.append(all.isEmpty() ? "" : " ").append(digest(rows));
        }
        return all.toString();
    }

    private static String digest(ResultSet row) throws SQLException {
        var personal = Digests.of(row.getBytes("salt"), row.getString("member_id"), null, null, null, null);
        return HexFormat.of()
                .formatHex(Digests.of(
                        personal,
                        row.getString("id"),
                        row.getLong("number"),
                        row.getLong("micros"),
                        "WORKERS",
                        "TITULAR",
                        null,
                        "DEED",
                        row.getString("deed"),
                        row.getString("subject"),
                        null,
                        null));
    }

    private static void recorded(Connection owner, String deed) throws SQLException {
        does(
                owner,
                "insert into audit_old.record (id, at, member_id, affiliation, capacity, deed, subject) values (gen_random_uuid(),"
                        + " now(), gen_random_uuid(), 'WORKERS', 'TITULAR', 'membership.mandate-" + deed
                        + "', gen_random_uuid())");
    }

    private static void migrate(Connection owner, String file) throws IOException, SQLException {
        var sql = Files.readString(FOLDER.resolve(file))
                .replaceAll("\\baudit(?=[.;])", "audit_old")
                .replace("schema audit to", "schema audit_old to")
                .replace("${app}", SharedServices.get().property("spring.datasource.username"));
        does(owner, sql);
    }

    private static String text(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
