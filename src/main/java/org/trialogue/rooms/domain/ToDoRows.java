package org.trialogue.rooms.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.ToDo;

/** The table of to-dos. */
@Repository
public class ToDoRows {

    private final JdbcClient jdbc;

    ToDoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a to-do. */
    public void add(
            UUID id,
            RoomId room,
            String title,
            @Nullable MemberId who,
            @Nullable LocalDate due,
            Acting by,
            Instant now) {
        jdbc.sql("""
                        insert into rooms.to_do (id, room_id, title, who, due_on, member_id, affiliation, capacity, made_at)
                        values (?, ?, ?, ?::uuid, ?::date, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        room.value(),
                        title,
                        who == null ? null : who.value(),
                        due,
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        now.atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Changes one that is not done; says whether it was not. */
    public boolean change(UUID id, String title, @Nullable MemberId who, @Nullable LocalDate due) {
        return jdbc.sql("""
                        update rooms.to_do set title = ?, who = ?::uuid, due_on = ?::date
                         where id = ? and done_at is null""")
                        .params(Arrays.asList(title, who == null ? null : who.value(), due, id))
                        .update()
                == 1;
    }

    /** Deletes one; says whether it was there. */
    public boolean delete(UUID id) {
        return jdbc.sql("delete from rooms.to_do where id = ?").param(id).update() == 1;
    }

    /** It is done; says whether it was not before. */
    public boolean done(UUID id, MemberId by, Instant now) {
        return jdbc.sql("update rooms.to_do set done_by = ?, done_at = ? where id = ? and done_at is null")
                        .params(by.value(), now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** It is to be done again; says whether it was done before. */
    public boolean reopen(UUID id) {
        return jdbc.sql("update rooms.to_do set done_by = null, done_at = null where id = ? and done_at is not null")
                        .param(id)
                        .update()
                == 1;
    }

    /** Passes one that waits for a member on to another; says whether it still waited for that one. */
    public boolean pass(UUID id, MemberId from, MemberId to) {
        return jdbc.sql("update rooms.to_do set who = ? where id = ? and who = ? and done_at is null")
                        .params(to.value(), id, from.value())
                        .update()
                == 1;
    }

    /** What waits for a member in a room, the next due first. */
    public List<ToDo> waiting(RoomId room, MemberId who) {
        return jdbc.sql("""
                        select * from rooms.to_do where room_id = ? and who = ? and done_at is null
                         order by due_on nulls last, made_at, id""")
                .params(room.value(), who.value())
                .query((row, number) -> toDo(row))
                .list();
    }

    /** How many a room has. */
    public long count(RoomId room) {
        return jdbc.sql("select count(*) from rooms.to_do where room_id = ?")
                .param(room.value())
                .query(Long.class)
                .single();
    }

    /** Some of a room: what is to be done before what is done, the next due first. */
    public List<ToDo> page(RoomId room, long from, int atMost) {
        return jdbc.sql("""
                        select * from rooms.to_do where room_id = ?
                         order by done_at desc nulls first, due_on nulls last, made_at, id limit ? offset ?""")
                .params(room.value(), atMost, from)
                .query((row, number) -> toDo(row))
                .list();
    }

    /** One in view. */
    public Optional<ToDo> find(UUID id) {
        return jdbc.sql("select * from rooms.to_do where id = ?")
                .param(id)
                .query((row, number) -> toDo(row))
                .optional();
    }

    private static ToDo toDo(ResultSet row) throws SQLException {
        var doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new ToDo(
                row.getObject("id", UUID.class),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getString("title"),
                member(row, "who"),
                row.getObject("due_on", LocalDate.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                member(row, "done_by"),
                doneAt == null ? null : doneAt.toInstant());
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        var key = row.getObject(column, UUID.class);
        return key == null ? null : new MemberId(key);
    }
}
