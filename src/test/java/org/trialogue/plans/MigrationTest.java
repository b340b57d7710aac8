package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.audit.Owner.does;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.audit.Owner;
import org.trialogue.local.SharedServices;
import org.trialogue.platform.Acting;

/** The migrations carry over what stood before them: run in a schema of another name, which is dropped again. */
@WithCouncil
class MigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration/plans");
    private static final List<String> TABLES = List.of("plan", "commitment", "report", "answer");

    @Autowired
    Council council;

    private final UUID report = UUID.randomUUID();
    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void what_governments_answered_becomes_their_own_word_and_the_others_can_answer() throws Exception {
        Owner.undone(owner -> {
            migrate(owner, "V1__plans.sql");
            migrate(owner, "V2__plans_of_rooms.sql");
            unforced(owner, reported());
            unforced(owner, answered(body.government(), "TITULAR") + answered(body.employers(), "ADVISER"));
            migrate(owner, "V27__governments_answer_singly.sql");
            unforced(owner, "");

            var government = council.organization(body.government()).toString();
            assertThat(text(owner, "select string_agg(respondent, ' ' order by affiliation) from plans_old.answer"))
                    .isEqualTo("EMPLOYERS " + government);
            does(owner, answered(body.government(), "TITULAR"));
            assertThat(text(owner, "select count(*) from plans_old.answer where respondent = 'GOVERNMENT'"))
                    .as("an answer whose organization a node from before does not know")
                    .isEqualTo("1");
            assertThatThrownBy(() -> does(
                            owner,
                            "update plans_old.answer set organization_id = '" + government
                                    + "' where respondent = 'GOVERNMENT'"))
                    .hasMessageContaining("answer_once");
        });
    }

    private String reported() {
        var plan = UUID.randomUUID();
        var commitment = UUID.randomUUID();
        var secretary = body.secretary().member();
        return """
                insert into plans_old.plan values ('%1$s', 0, 0, '%2$s', '%3$s', 'Agencies', 'RUNNING', '2026-01-01', '2026-12-31', '%4$s', now());
                insert into plans_old.commitment values ('%5$s', 0, 0, '%2$s', '%1$s', 'Inspect.', 'en', '%6$s', 'WORKERS', '2026-01-01',
                  '2026-06-30', 1, 'DONE', null, 'CLAIMED', '%4$s', now());
                insert into plans_old.report values ('%7$s', 0, '%2$s', '%5$s', 1, 'DONE', 'Done.', '2026-01-01', '2026-03-31', '%8$s', 'WORKERS',
                  'SPOKESPERSON', now());
                """.formatted(
                        plan,
                        body.shared(),
                        body.id(),
                        secretary,
                        commitment,
                        council.organization(body.workers()),
                        report,
                        body.workers().member());
    }

    private String answered(Acting by, String capacity) {
        return """
                insert into plans_old.answer (id, room_id, report_id, verdict, reason, member_id, affiliation, capacity, answered_at)
                values ('%s', '%s', '%s', 'CONFIRMED', '', '%s', '%s', '%s', now());
                """.formatted(UUID.randomUUID(), body.shared(), report, by.member(), by.affiliation(), capacity);
    }

    /** Fills tables whose policies hold for their owner, too. */
    private static void unforced(Connection owner, String sql) throws SQLException {
        for (var table : TABLES) does(owner, "alter table plans_old." + table + " no force row level security");
        if (sql.isEmpty()) return;
        does(owner, sql);
        for (var table : TABLES) does(owner, "alter table plans_old." + table + " force row level security");
    }

    private static void migrate(Connection owner, String file) throws IOException, SQLException {
        does(
                owner,
                Files.readString(FOLDER.resolve(file))
                        .replaceAll("\\bplans\\.", "plans_old.")
                        .replaceAll("schema plans\\b", "schema plans_old")
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
