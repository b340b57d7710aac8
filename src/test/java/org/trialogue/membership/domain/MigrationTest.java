package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.audit.Owner.does;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.trialogue.audit.Owner;
import org.trialogue.local.SharedServices;

/** The migrations carry over what stood before them: run in a schema of another name, which is dropped again. */
class MigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration/membership");

    @Test
    void working_groups_from_before_there_were_charters_proceed_as_committees_do() throws Exception {
        Owner.undone(owner -> {
            migrate(owner, "V1__people_and_rooms.sql");
            does(owner, """
                    insert into membership_old.member
                      values ('00000000-0000-0000-0000-000000000001', 0, 's', 'Ada', 'Byron', 'a@b.org', 'en', 'SECRETARIAT', null, now());
                    insert into membership_old.working_group
                      values ('00000000-0000-0000-0000-000000000002', 0, 'T', 'P', '00000000-0000-0000-0000-000000000001', now())""");
            migrate(owner, "V13__charters.sql");
            does(owner, "alter table membership_old.charter no force row level security");
            assertThat(text(
                            owner,
                            "select preset || edition || mandate || languages::text from membership_old.charter"))
                    .isEqualTo("COMMITTEE0{en,fr,es}");
        });
    }

    private static void migrate(Connection owner, String file) throws IOException, SQLException {
        does(
                owner,
                Files.readString(FOLDER.resolve(file))
                        .replace("membership.", "membership_old.")
                        .replace("schema membership", "schema membership_old")
                        .replace("${app}", SharedServices.get().property("spring.datasource.username")));
    }

    private static String text(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
