package org.trialogue.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.Upload;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;
import org.trialogue.rooms.application.ToDoKeeping;

/**
 * What the database itself gives away when the application forgets its WHERE: nothing. Every table with a room in it, of whatever module, is
 * asked for all that it has, as the application's own role, for members of all sides, the secretariat, a member of another working group,
 * and nobody.
 */
@WithCouncil
class PrivateTablesTest {

    /** Tables and views of all modules that say in which room a row belongs. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
             where a.attname = 'room_id' and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
               and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')""";

    /** Into which the scene below puts rows of each of its rooms. */
    private static final List<String> FILLED = List.of(
            "rooms.thread",
            "rooms.message",
            "rooms.to_do",
            "rooms.shared_file",
            "rooms.file_version",
            "platform.file",
            "platform.content",
            "platform.chunk",
            "drafting.text",
            "drafting.snapshot",
            "audit.record");

    private static final List<String> OUTSIDE = List.of("secretary", "employers", "government", "elsewhere");

    @Autowired
    Council council;

    @Autowired
    Membership membership;

    @Autowired
    RoomKeeping keeping;

    @Autowired
    Talking talking;

    @Autowired
    ToDoKeeping toDos;

    @Autowired
    Sharing sharing;

    @Autowired
    Importing importing;

    @Autowired
    Amending amending;

    @Autowired
    Positioning positioning;

    @Autowired
    AnsweringPositions answering;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private Map<String, Acting> viewers;
    private RoomId caucus;
    private RoomId officers;
    private RoomId bilateral;

    @BeforeEach
    void scene() {
        body = council.convene();
        var workers = body.workers();
        caucus = standing(workers, RoomKind.WORKERS_CAUCUS);
        officers = standing(workers, RoomKind.OFFICERS);
        var wanted = new NewRoom(RoomKind.BILATERAL, "Two of us", mandate(body.employers()));
        bilateral = as(workers, () -> keeping.open(body.id(), wanted, workers.member()));
        for (var room : List.of(caucus, officers, bilateral)) fill(room, workers);
        viewers = new HashMap<>(Map.of(
                "workers", workers,
                "their adviser", body.colleague(),
                "employers", body.employers(),
                "government", body.government(),
                "secretary", body.secretary(),
                "observer", body.observer(),
                "partner", body.partner(),
                "elsewhere", council.convene().workers()));
    }

    @Test
    void no_table_with_a_room_in_it_goes_without_policies_that_hold_for_its_owner_too() {
        var open = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where a.attname = 'room_id' and not a.attisdropped and c.relkind in ('r', 'p')
                           and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                           and (has_table_privilege(c.oid, 'select') or has_table_privilege(c.oid, 'insert')
                             or has_any_column_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'update'))
                           and not (c.relrowsecurity and c.relforcerowsecurity
                             and exists (select 1 from pg_policy p where p.polrelid = c.oid))""").query(String.class).list();
        assertThat(open).isEmpty();
        assertThat(tables()).containsAll(FILLED);
    }

    @Test
    void without_any_where_each_sees_rows_of_their_own_rooms_alone() {
        viewers.forEach((name, viewer) -> {
            var allowed = council.as(
                    viewer,
                    () -> new HashSet<>(jdbc.sql("select membership.rooms_in_view()")
                            .query(UUID.class)
                            .list()));
            for (var table : tables())
                assertThat(allowed).as("%s in %s", name, table).containsAll(rooms(viewer.member(), table));
        });
    }

    @Test
    void the_scene_is_seen_by_those_who_are_in_it_and_by_no_one_else() {
        for (var table : FILLED) {
            seen(table, caucus, Set.of("workers", "their adviser"));
            seen(table, officers, Set.of("workers", "employers", "secretary"));
            seen(table, bilateral, Set.of("workers", "employers"));
        }
    }

    @Test
    void draft_amendments_and_positions_are_seen_in_their_own_room_alone() {
        var workers = body.workers();
        var words = bytes(body.shared());
        var upload = new Upload("draft.txt", new ByteArrayInputStream(words), words.length);
        var shared = as(body.secretary(), () -> importing.importText(body.shared(), upload, body.secretary()))
                .text();
        as(workers, () -> {
            var fork = amending.begin(shared, caucus, "Ours", "", workers.member());
            positioning.state(
                    caucus,
                    new Positioning.Position(shared, null, Stance.OBJECT, "As it stands.", null),
                    workers.member());
            return fork;
        });
        var colleague = body.colleague().member();
        as(body.colleague(), () -> {
            positioning.enter(caucus, new Positioning.Position(shared, null, Stance.AGREE, "", null), colleague);
            var waiting = positioning.in(caucus).getFirst().id();
            answering.undo(waiting, colleague);
            return waiting;
        });
        for (var table : List.of("drafting.draft_amendment", "drafting.position", "drafting.position_answer"))
            seen(table, caucus, Set.of("workers", "their adviser"));
    }

    @Test
    void nobody_sees_nothing() {
        for (var table : tables())
            assertThat(council.transacted(() -> of(table))).as(table).isEmpty();
    }

    @Test
    void a_job_that_names_a_room_sees_that_one_alone() {
        for (var table : tables()) {
            var seen = Viewing.inRoom(caucus.value(), () -> council.transacted(() -> of(table)));
            assertThat(Set.of(caucus.value())).as(table).containsAll(seen);
        }
    }

    @Test
    void nothing_is_put_into_a_room_from_outside() {
        for (var table : tables())
            for (var name : OUTSIDE)
                assertThat(touched(viewer(name), "insert into " + table + " (room_id) values ('" + caucus + "')"))
                        .as("%s into %s", name, table)
                        .isZero();
    }

    @Test
    void nothing_in_a_room_is_changed_or_taken_away_from_outside() {
        var ours = " where room_id = '" + caucus + "'";
        for (var table : tables())
            for (var name : OUTSIDE) {
                for (var column : changeable(table))
                    assertThat(touched(viewer(name), "update " + table + " set " + column + " = " + column + ours))
                            .as("%s changes %s.%s", name, table, column)
                            .isZero();
                assertThat(touched(viewer(name), "delete from " + table + ours))
                        .as("%s deletes from %s", name, table)
                        .isZero();
            }
    }

    private void fill(RoomId room, Acting by) {
        as(by, () -> {
            var member = by.member();
            talking.open(room, "A title", "Words of a room", member);
            toDos.add(room, "Something to do", null, null, member);
            sharing.share(room, "file.txt", new ByteArrayInputStream(bytes(room)), member);
            var text = bytes(room);
            return importing.importText(room, new Upload("draft.txt", new ByteArrayInputStream(text), text.length), by);
        });
    }

    private static byte[] bytes(RoomId room) {
        return ("A text of the room " + room).getBytes(StandardCharsets.UTF_8);
    }

    private RoomId standing(Acting by, RoomKind kind) {
        return as(
                by,
                () -> membership.roomsOf(by.member()).stream()
                        .filter(id -> membership.room(id).orElseThrow().kind() == kind)
                        .findFirst()
                        .orElseThrow());
    }

    private MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private Acting viewer(String name) {
        return Objects.requireNonNull(viewers.get(name));
    }

    private void seen(String table, RoomId room, Set<String> inside) {
        viewers.forEach(
                (name, viewer) -> assertThat(rooms(viewer.member(), table).contains(room.value()))
                        .as("%s sees %s of %s", name, table, room)
                        .isEqualTo(inside.contains(name)));
    }

    private List<String> tables() {
        return council.transacted(() -> jdbc.sql(TABLES).query(String.class).list());
    }

    private Set<UUID> rooms(MemberId viewer, String table) {
        return council.as(viewer, () -> of(table));
    }

    /** The rooms of all rows that there are for whoever asks; none where the role may not ask at all. */
    private Set<UUID> of(String table) {
        var may = jdbc.sql("select has_column_privilege(?::regclass, 'room_id', 'select')")
                .param(table)
                .query(Boolean.class)
                .single();
        return may
                ? new HashSet<>(jdbc.sql("select distinct room_id from " + table + " where room_id is not null")
                        .query(UUID.class)
                        .list())
                : Set.of();
    }

    private List<String> changeable(String table) {
        return council.transacted(
                () -> jdbc.sql("""
                        select quote_ident(a.attname) from pg_attribute a
                         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                           and has_column_privilege(a.attrelid, a.attnum, 'update')""").param(table).query(String.class).list());
    }

    /** How many rows of the caucus were touched; a refusal touches none. All is undone. */
    private int touched(Acting by, String sql) {
        try {
            return council.as(by, () -> {
                jdbc.sql("savepoint sp").update();
                var rows = jdbc.sql(sql).update();
                jdbc.sql("rollback to savepoint sp").update();
                return rows;
            });
        } catch (DataAccessException denied) {
            assertThat(root(denied)).containsAnyOf("row-level security", "permission denied", "cannot ");
            return 0;
        }
    }

    private static String root(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }
}
