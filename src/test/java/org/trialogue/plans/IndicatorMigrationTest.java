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

/** Indicators from before there were several, with what was promised, accepted and begun of them: run in schemas of another name, which are dropped again. */
@WithCouncil
class IndicatorMigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration/plans");
    private static final int NEW = 30;

    /** On which evidence rests. */
    private static final String FILES = """
            create schema platform_old;
            create table platform_old.file (like platform.file);
            create table platform_old.chunk (like platform.chunk)""";

    /** What is a key of another module's row is none here. */
    private static final String ALONE = """
            do $$
            declare
              kept record;
            begin
              for kept in select conname, conrelid::regclass as named from pg_catalog.pg_constraint
                           where contype = 'f' and connamespace = 'plans_old'::regnamespace
                             and confrelid in (select oid from pg_catalog.pg_class where relnamespace <> 'plans_old'::regnamespace)
              loop
                execute format('alter table %s drop constraint %I', kept.named, kept.conname);
              end loop;
              for kept in select c.oid::regclass as named from pg_catalog.pg_class c
                           where c.relnamespace = 'plans_old'::regnamespace and c.relforcerowsecurity
              loop
                execute format('alter table %s no force row level security', kept.named);
              end loop;
            end $$""";

    private static final String BEFORE = """
            insert into plans_old.plan (id, version, edition, room_id, working_group_id, title, state, starts_on, ends_on, opened_by, opened_at, rhythm)
              values ('00000000-0000-0000-0000-00000000000a', 0, 1, '00000000-0000-0000-0000-0000000000aa',
                      '00000000-0000-0000-0000-0000000000ab', 'P', 'DRAFTING', '2026-01-01', '2026-12-31',
                      '00000000-0000-0000-0000-0000000000ac', now(), 'NONE');
            insert into plans_old.commitment (id, version, edition, room_id, plan_id, sentence, language, lead_id, lead_side, starts_on, due_on, reports,
                                              current_report, standing, recorded_by, recorded_at)
              select ('00000000-0000-0000-0000-00000000000' || key)::uuid, 0, 0, '00000000-0000-0000-0000-0000000000aa',
                     '00000000-0000-0000-0000-00000000000a', key, 'en', '00000000-0000-0000-0000-0000000000ad', 'WORKERS', '2026-01-01', '2026-06-30', 0, 0,
                     'OPEN', '00000000-0000-0000-0000-0000000000ac', now()
                from (values ('1'), ('2'), ('3')) as all_of (key);
            insert into plans_old.indicator (id, room_id, commitment_id, name, measure, unit, direction, baseline, baseline_on, target, target_on)
              select ('00000000-0000-0000-0000-0000000000' || key)::uuid, '00000000-0000-0000-0000-0000000000aa',
                     ('00000000-0000-0000-0000-00000000000' || left(key, 1))::uuid, key, 'NUMBER', 'agencies', 'UP', 1, '2026-01-01', 9, '2026-06-30'
                from (values ('11'), ('21'), ('22')) as all_of (key);
            insert into plans_old.acceptance (id, commitment_id, room_id, organization_id, promise, member_id, affiliation, capacity, accepted_at)
              select gen_random_uuid(), c.id, c.room_id, c.lead_id, plans_old.promise(c.id), c.recorded_by, 'WORKERS', 'TITULAR', now()
                from plans_old.commitment c;
            insert into plans_old.report_draft (commitment_id, member_id, slot, room_id, narrative, actual, after, kept_at)
              select c.id, c.recorded_by, '2026-01-01', c.room_id, '', case c.sentence when '1' then '4,5' when '2' then '' else '7' end, 0, now()
                from plans_old.commitment c""";

    @Test
    void a_single_indicator_stays_what_it_was_and_what_was_accepted_and_typed_of_it_stands() throws Exception {
        Owner.undone(owner -> {
            does(owner, FILES);
            migrate(owner, number -> number < NEW);
            does(owner, ALONE);
            does(owner, BEFORE);
            migrate(owner, number -> number == NEW);
            assertThat(text(owner, """
                            select bool_and(relforcerowsecurity)::text from pg_catalog.pg_class
                             where oid in ('plans_old.indicator'::regclass, 'plans_old.commitment'::regclass, 'plans_old.report_draft'::regclass,
                                           'plans_old.acceptance'::regclass, 'plans_old.interim_target'::regclass, 'plans_old.light'::regclass)""")).isEqualTo("true");
            does(owner, ALONE);
            assertThat(text(owner, "select string_agg(name || place, ' ' order by name) from plans_old.indicator"))
                    .as("the second of two was never shown")
                    .isEqualTo("110 210");
            assertThat(text(owner, """
                            select string_agg(c.sentence, ' ' order by c.sentence) from plans_old.commitment c
                             where not exists (select 1 from plans_old.not_accepted n where n.commitment_id = c.id)""")).isEqualTo("1 2 3");
            does(owner, "select plans_old.weigh(id) from plans_old.commitment");
            assertThat(text(owner, "select count(*)::text from plans_old.not_accepted"))
                    .isEqualTo("0");
            assertThat(text(
                            owner,
                            "select string_agg(numbers::text, ' ' order by commitment_id) from plans_old.report_draft"))
                    .isEqualTo("{\"00000000-0000-0000-0000-000000000011\": \"4,5\"} {} {}");
        });
    }

    private static void migrate(Connection owner, IntPredicate which) throws IOException, SQLException {
        List<Path> chosen;
        try (var files = Files.list(FOLDER)) {
            chosen = files.filter(file -> which.test(number(file)))
                    .sorted(Comparator.comparing(IndicatorMigrationTest::number))
                    .toList();
        }
        for (var file : chosen) does(owner, elsewhere(Files.readString(file)));
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    private static String elsewhere(String sql) {
        return sql.replaceAll("\\b(plans|platform)\\.", "$1_old.")
                .replaceAll("schema plans\\b", "schema plans_old")
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
