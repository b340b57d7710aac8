package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.audit.Owner.does;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.trialogue.audit.Owner;
import org.trialogue.local.SharedServices;

/** What was asked for before it was noted, and until when others are asked to answer: carried over in schemas of another name, which are dropped again. */
class AskedMigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private static final List<String> KEPT = List.of("plan", "commitment", "report");

    /** In an open plan (1) what was not reported on, is under way, confirmed as done, contested and declined; in a closed one (2) what was not reported on. */
    private static final String BEFORE = """
            insert into membership_old.member (id, version, subject, given_name, family_name, email, language, affiliation, joined_at)
              values ('00000000-0000-0000-0000-000000000001', 0, 's', 'Ada', 'Byron', 'a@b.org', 'en', 'SECRETARIAT', now());
            insert into membership_old.organization (id, version, name_en, affiliation)
              values ('00000000-0000-0000-0000-0000000000f1', 0, 'Ministry', 'GOVERNMENT');
            insert into membership_old.working_group (id, version, title, purpose, opened_by, opened_at)
              values ('00000000-0000-0000-0000-0000000000a1', 0, 'T', 'P', '00000000-0000-0000-0000-000000000001', now());
            insert into membership_old.room (id, working_group_id, kind)
              values ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000a1', 'SHARED');
            insert into plans_old.plan (id, version, edition, room_id, working_group_id, title, state, starts_on, ends_on, rhythm, opened_by, opened_at)
              select ('00000000-0000-0000-0000-00000000000' || key)::uuid, 0, 0, '00000000-0000-0000-0000-0000000000b1',
                     '00000000-0000-0000-0000-0000000000a1', key, state, '2026-01-01', '2026-12-31', 'NONE', '00000000-0000-0000-0000-000000000001', now()
                from (values ('1', 'DRAFTING'), ('2', 'CLOSED')) as plans (key, state);
            insert into plans_old.commitment (id, version, edition, room_id, plan_id, sentence, language, lead_id, lead_side, starts_on, due_on, reports,
                                              current_report, claimed, standing, declined_by, recorded_by, recorded_at)
              select ('00000000-0000-0000-0000-0000000000c' || place)::uuid, 0, 0, '00000000-0000-0000-0000-0000000000b1',
                     ('00000000-0000-0000-0000-00000000000' || plan)::uuid, key, 'en', '00000000-0000-0000-0000-0000000000f1', 'GOVERNMENT',
                     '2026-01-01', '2026-06-30', reports, reports, claimed, standing,
                     case when key = 'declined' then array['00000000-0000-0000-0000-0000000000f1'::uuid] else '{}' end,
                     '00000000-0000-0000-0000-000000000001', now()
                from (values (1, '1', 'open', 0, null, 'OPEN'), (2, '1', 'under way', 2, 'UNDER_WAY', 'CLAIMED'), (3, '1', 'done', 1, 'DONE', 'CONFIRMED'),
                             (4, '1', 'contested', 1, 'DONE', 'CONTESTED'), (5, '1', 'declined', 0, null, 'OPEN'), (6, '2', 'closed', 0, null, 'OPEN'))
                  as commitments (place, plan, key, reports, claimed, standing);
            insert into plans_old.report (id, version, room_id, commitment_id, number, claim, narrative, period_from, period_until, member_id, affiliation,
                                          capacity, reported_at, answer_by)
              select gen_random_uuid(), 0, c.room_id, c.id, n, c.claimed, 'N', '2026-01-01', '2026-02-01', '00000000-0000-0000-0000-000000000001',
                     'GOVERNMENT', 'TITULAR', now(), make_date(2026, 3, n)
                from plans_old.commitment c cross join lateral generate_series(1, c.reports) n""";

    @Test
    void what_was_asked_for_is_known_so_that_it_can_be_taken_back_and_what_waits_for_an_answer_says_until_when()
            throws Exception {
        Owner.undone(owner -> {
            for (var module : List.of("audit", "platform", "membership")) migrate(owner, module, number -> true);
            migrate(owner, "plans", number -> number < 26);
            for (var table : KEPT) does(owner, "alter table plans_old." + table + " no force row level security");
            does(owner, "alter table membership_old.room no force row level security");
            does(owner, BEFORE);
            for (var table : KEPT) does(owner, "alter table plans_old." + table + " force row level security");
            migrate(owner, "plans", number -> number == 26);
            assertThat(text(owner, """
                            select count(*)::text from pg_class
                             where oid in ('plans_old.plan'::regclass, 'plans_old.commitment'::regclass, 'plans_old.report'::regclass) and relforcerowsecurity""")).isEqualTo("3");
            does(owner, "alter table plans_old.commitment no force row level security");
            assertThat(text(owner, """
                            select string_agg(c.sentence || ' ' || coalesce(c.asked_for::text, '-') || ' ' || coalesce(c.answer_by::text, '-'), ', ' order by c.id)
                              from plans_old.commitment c"""))
                    .isEqualTo("open 1 -, under way 3 2026-03-02, done - -, contested 2 -, declined - -, closed - -");
        });
    }

    private static void migrate(Connection owner, String module, IntPredicate which) throws IOException, SQLException {
        try (var files = Files.list(FOLDER.resolve(module))) {
            var chosen = files.filter(file -> which.test(number(file)))
                    .sorted(Comparator.comparing(AskedMigrationTest::number))
                    .toList();
            for (var file : chosen) does(owner, elsewhere(Files.readString(file)));
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    private static String elsewhere(String sql) {
        return sql.replaceAll("\\b(audit|membership|platform|plans)\\.", "$1_old.")
                .replaceAll("schema (audit|membership|platform|plans)\\b", "schema $1_old")
                .replace("${app}", SharedServices.get().property("spring.datasource.username"));
    }

    private static String text(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
