package org.trialogue.membership.domain;

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

/** The migrations carry over what stood before them: run in schemas of another name, which are dropped again. */
class MigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** A working group at work (0a) and one in the archive (0b), each with a room of partners and people in it. */
    private static final String BEFORE = """
            insert into membership_old.member (id, version, subject, given_name, family_name, email, language, affiliation, joined_at)
              select ('00000000-0000-0000-0000-0000000000' || key)::uuid, 0, key, key, key, key || '@b.org', 'en', side, now()
                from (values ('01', 'SECRETARIAT'), ('02', 'PARTNERS'), ('03', 'PARTNERS'), ('04', 'PARTNERS'), ('05', 'GOVERNMENT'),
                  ('06', 'PARTNERS')) as people (key, side);
            insert into membership_old.working_group (id, version, title, purpose, opened_by, opened_at)
              select ('00000000-0000-0000-0000-0000000000' || key)::uuid, 0, key, 'P', '00000000-0000-0000-0000-000000000001', now()
                from (values ('0a'), ('0b')) as groups (key);
            insert into membership_old.room (id, working_group_id, kind, name, opened_by, opened_at)
              select ('00000000-0000-0000-0000-0000000001' || key)::uuid, ('00000000-0000-0000-0000-0000000000' || key)::uuid, 'PARTNERS',
                     'Partners', '00000000-0000-0000-0000-000000000001', now()
                from (values ('0a'), ('0b')) as groups (key);
            insert into membership_old.mandate
                (id, working_group_id, member_id, affiliation, capacity, starts_on, given_by, given_at, begun_at)
              select gen_random_uuid(), w.id, m.id, m.affiliation,
                     case m.affiliation when 'SECRETARIAT' then 'SECRETARY' when 'GOVERNMENT' then 'TITULAR' else 'OBSERVER' end,
                     current_date - 9, '00000000-0000-0000-0000-000000000001', now(), now()
                from membership_old.working_group w, membership_old.member m;
            insert into membership_old.room_member (id, room_id, mandate_id, let_in_by, let_in_at, until, left_by, left_at)
              select gen_random_uuid(), r.id, m.id, '00000000-0000-0000-0000-000000000001', now(),
                     case p.subject when '03' then current_date + 5 end, case p.subject when '04' then p.id end,
                     case p.subject when '04' then now() end
                from membership_old.room r join membership_old.mandate m on m.working_group_id = r.working_group_id
                join membership_old.member p on p.id = m.member_id and p.subject <> '06'
               where r.kind = 'PARTNERS';
            update membership_old.working_group set archived_at = now(), archived_by = opened_by, archive_reason = 'Done.' where title = '0b'""";

    @Test
    void working_groups_from_before_there_were_charters_proceed_as_committees_do() throws Exception {
        Owner.undone(owner -> {
            migrate(owner, "membership", number -> number == 1);
            does(owner, """
                    insert into membership_old.member
                      values ('00000000-0000-0000-0000-000000000001', 0, 's', 'Ada', 'Byron', 'a@b.org', 'en', 'SECRETARIAT', null, now());
                    insert into membership_old.working_group
                      values ('00000000-0000-0000-0000-000000000002', 0, 'T', 'P', '00000000-0000-0000-0000-000000000001', now())""");
            migrate(owner, "membership", number -> number == 13);
            does(owner, "alter table membership_old.charter no force row level security");
            assertThat(text(
                            owner,
                            "select preset || edition || mandate || languages::text from membership_old.charter"))
                    .isEqualTo("COMMITTEE0{en,fr,es}");
        });
    }

    @Test
    void partners_in_a_room_of_theirs_without_a_last_day_get_one_and_nothing_else_moves() throws Exception {
        Owner.undone(owner -> {
            for (var module : List.of("audit", "platform")) migrate(owner, module, number -> true);
            migrate(owner, "membership", number -> number <= 28);
            unforced(owner, BEFORE);
            var open =
                    "select string_agg(id::text, ' ') from membership_old.rooms_open() id where id::text like '%10_'";
            does(owner, "select set_config('trialogue.member', '00000000-0000-0000-0000-000000000002', true)");
            assertThat(text(owner, open)).contains("10a", "10b");
            migrate(owner, "membership", number -> number == 29);
            assertThat(text(owner, "select string_agg(" + """
                            p.subject || ':' || coalesce((e.until - (now() at time zone 'UTC')::date)::text, '-')
                              || case when e.left_at is null then '' else ' left' end, ', ' order by w.title, p.subject)
                              from membership_old.room_member e
                              join membership_old.mandate m on m.id = e.mandate_id
                              join membership_old.member p on p.id = m.member_id
                              join membership_old.working_group w on w.id = m.working_group_id where w.title = '0a'""")).isEqualTo("01:-, 02:90, 03:5, 04:- left, 05:-");
            assertThat(text(owner, """
                            select relforcerowsecurity::text from pg_class where oid = 'membership_old.room_member'::regclass""")).isEqualTo("true");
            assertThat(text(owner, open)).contains("10a").doesNotContain("10b");
            assertThat(text(owner, letsIn("null"))).isEqualTo("false");
            assertThat(text(owner, letsIn("current_date + 9"))).isEqualTo("true");
        });
    }

    /**
     * Governments (05, 07, 08, 09) of a working group with two named groups, and five rooms of governments: one called as a group is, two opened by
     * the coordinator of the other, in the first of which one sits who is not in the group, one of no group, and a closed one.
     */
    private static final String ALLIED = """
            insert into membership_old.member (id, version, subject, given_name, family_name, email, language, affiliation, joined_at)
              select ('00000000-0000-0000-0000-0000000000' || key)::uuid, 0, key, key, key, key || '@b.org', 'en', side, now()
                from (values ('01', 'SECRETARIAT'), ('05', 'GOVERNMENT'), ('07', 'GOVERNMENT'), ('08', 'GOVERNMENT'), ('09', 'GOVERNMENT'))
                  as people (key, side);
            insert into membership_old.working_group (id, version, title, purpose, opened_by, opened_at)
              values ('00000000-0000-0000-0000-00000000000a', 0, 'T', 'P', '00000000-0000-0000-0000-000000000001', now());
            insert into membership_old.mandate
                (id, working_group_id, member_id, affiliation, capacity, starts_on, given_by, given_at, begun_at)
              select ('00000000-0000-0000-0000-0000000002' || m.subject)::uuid, w.id, m.id, m.affiliation,
                     case m.subject when '01' then 'SECRETARY' when '05' then 'TITULAR' when '08' then 'TITULAR' else 'COORDINATOR' end,
                     current_date - 9, '00000000-0000-0000-0000-000000000001', now(), now()
                from membership_old.working_group w, membership_old.member m;
            insert into membership_old.government_group
                (id, version, edition, working_group_id, name, coordinator_id, formed_by, formed_at)
              select ('00000000-0000-0000-0000-0000000003' || key)::uuid, 0, 0, '00000000-0000-0000-0000-00000000000a', name,
                     ('00000000-0000-0000-0000-0000000002' || key)::uuid, '00000000-0000-0000-0000-000000000001', now()
                from (values ('07', 'Alliance'), ('09', 'Union of the South')) as groups (key, name);
            insert into membership_old.grouped_government
              values ('00000000-0000-0000-0000-000000000307', '00000000-0000-0000-0000-000000000205');
            insert into membership_old.room (id, working_group_id, kind, name, opened_by, opened_at, closed_by, closed_at)
              select ('00000000-0000-0000-0000-0000000001' || key)::uuid, '00000000-0000-0000-0000-00000000000a', 'GOVERNMENT_GROUP', name,
                     ('00000000-0000-0000-0000-0000000000' || by)::uuid, now(),
                     case key when '04' then '00000000-0000-0000-0000-000000000007'::uuid end, case key when '04' then now() end
                from (values ('01', 'alliance ', '07'), ('02', 'South', '09'), ('03', 'Ghosts', '05'), ('04', 'Alliance', '07'),
                    ('05', 'Own', '09'))
                  as rooms (key, name, by);
            insert into membership_old.room_member (id, room_id, mandate_id, let_in_by, let_in_at)
              select gen_random_uuid(), ('00000000-0000-0000-0000-0000000001' || room)::uuid,
                     ('00000000-0000-0000-0000-0000000002' || who)::uuid, '00000000-0000-0000-0000-000000000007', now()
                from (values ('01', '07'), ('01', '05'), ('01', '08'), ('02', '09'), ('02', '05'), ('03', '05'), ('03', '08'), ('04', '07'),
                  ('04', '08'), ('05', '09')) as seats (room, who)""";

    @Test
    void rooms_of_governments_go_to_the_named_group_that_can_be_told_and_take_out_who_is_not_in_it() throws Exception {
        Owner.undone(owner -> {
            for (var module : List.of("audit", "platform")) migrate(owner, module, number -> true);
            migrate(owner, "membership", number -> number <= 31);
            unforced(owner, ALLIED);
            migrate(owner, "membership", number -> number == 32);
            assertThat(text(owner, """
                            select string_agg(right(r.id::text, 2) || ':' || r.name || ':' || coalesce(g.name, '-'), ', ' order by r.id)
                              from membership_old.room r left join membership_old.government_group g on g.id = r.government_group_id"""))
                    .isEqualTo(
                            "01:Alliance:Alliance, 02:South:-, 03:Ghosts:-, 04:Alliance:-, 05:Union of the South:Union of the South");
            assertThat(text(owner, """
                            select string_agg(right(e.room_id::text, 2) || ':' || right(e.mandate_id::text, 2)
                                || case when e.left_at is null then '' else ' out' end, ', ' order by e.room_id, e.mandate_id)
                              from membership_old.room_member e"""))
                    .isEqualTo("01:05, 01:07, 01:08 out, 02:05, 02:09, 03:05, 03:08, 04:07, 04:08, 05:09");
            does(owner, "select set_config('trialogue.member', '00000000-0000-0000-0000-000000000005', true)");
            unforced(owner, "delete from membership_old.grouped_government");
            assertThat(text(owner, """
                            select left_by::text from membership_old.room_member
                             where right(room_id::text, 2) = '01' and right(mandate_id::text, 2) = '05'""")).endsWith("05");
        });
    }

    @Test
    void partners_keep_the_whole_shared_room_until_the_end_of_their_mandates_and_nobody_else_gets_a_seat()
            throws Exception {
        Owner.undone(owner -> {
            for (var module : List.of("audit", "platform")) migrate(owner, module, number -> true);
            migrate(owner, "membership", number -> number <= 36 && number != 34);
            unforced(owner, BEFORE + """
                    ;
                    insert into membership_old.room (id, working_group_id, kind)
                      select ('00000000-0000-0000-0000-0000000002' || right(id::text, 2))::uuid, id, 'SHARED' from membership_old.working_group;
                    update membership_old.mandate m set ends_on = current_date + 5 from membership_old.member p
                     where p.id = m.member_id and p.subject = '02';
                    update membership_old.mandate m set ends_on = current_date - 1 from membership_old.member p
                     where p.id = m.member_id and p.subject = '03';
                    update membership_old.mandate m set ended_at = now(), ended_by = given_by from membership_old.member p
                     where p.id = m.member_id and p.subject = '04'""");
            migrate(owner, "membership", number -> number == 37);
            assertThat(text(owner, """
                            select string_agg(right(e.room_id::text, 2) || ':' || p.subject || ':' || coalesce((e.until - current_date)::text, '-'),
                                ', ' order by e.room_id, p.subject)
                              from membership_old.room_member e
                              join membership_old.room r on r.id = e.room_id and r.kind = 'SHARED'
                              join membership_old.mandate m on m.id = e.mandate_id join membership_old.member p on p.id = m.member_id""")).isEqualTo("0a:02:5, 0a:06:-, 0b:02:5, 0b:06:-");
            for (var who : List.of("02", "03", "04", "05", "06")) {
                var rooms = text(owner, """
                        select coalesce(string_agg(right(id::text, 3), ' ' order by id), '')
                          from membership_old.rooms_of('00000000-0000-0000-0000-0000000000%s') id
                         where id::text like '%%20_'""".formatted(who));
                assertThat(rooms).as(who).isEqualTo(List.of("03", "04").contains(who) ? "" : "20a 20b");
            }
        });
    }

    /** Whether the secretary may let the sixth of them, a partner, in until a day. */
    private static String letsIn(String until) {
        return "select membership_old.may_let_in(r.id, m.id, " + until + ", r.opened_by)::text" + """
                  from membership_old.room r join membership_old.mandate m on m.working_group_id = r.working_group_id
                  join membership_old.member p on p.id = m.member_id
                  join membership_old.working_group w on w.id = r.working_group_id
                 where r.kind = 'PARTNERS' and w.title = '0a' and p.subject = '06'""";
    }

    /** Fills tables whose policies hold for their owner, too. */
    private static void unforced(Connection owner, String sql) throws SQLException {
        var tables = List.of("room", "room_member", "government_group", "grouped_government");
        for (var table : tables) does(owner, "alter table membership_old." + table + " no force row level security");
        does(owner, sql);
        for (var table : tables) does(owner, "alter table membership_old." + table + " force row level security");
    }

    private static void migrate(Connection owner, String module, IntPredicate which) throws IOException, SQLException {
        try (var files = Files.list(FOLDER.resolve(module))) {
            var chosen = files.filter(file -> which.test(number(file)))
                    .sorted(Comparator.comparing(MigrationTest::number))
                    .toList();
            for (var file : chosen) does(owner, elsewhere(Files.readString(file)));
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    private static String elsewhere(String sql) {
        return sql.replaceAll("\\b(audit|membership|platform)\\.", "$1_old.")
                .replaceAll("schema (audit|membership|platform)\\b", "schema $1_old")
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
