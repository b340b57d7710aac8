package org.trialogue.rooms.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.RoomMessage;
import org.trialogue.rooms.RoomThread;

/** The tables of threads and of what is said in them. */
@Repository
public class RoomThreads {

    private static final String FIND = """
            select t.id, t.room_id, t.title, t.member_id, t.affiliation, t.capacity, t.opened_at, m.messages, coalesce(m.last_at, t.opened_at) as last_at
              from rooms.thread t
              cross join lateral (select count(*) as messages, max(said_at) as last_at from rooms.message m where m.thread_id = t.id) m
             where\s""";

    private final JdbcClient jdbc;

    RoomThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a thread. */
    public void add(UUID id, RoomId room, String title, Acting by, Instant now) {
        jdbc.sql("""
                        insert into rooms.thread (id, room_id, title, member_id, affiliation, capacity, opened_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        room.value(),
                        title,
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds a message to a thread. */
    public UUID say(UUID thread, RoomId room, String words, Acting by, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into rooms.message (id, room_id, thread_id, member_id, affiliation, capacity, said, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        room.value(),
                        thread,
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        words,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Other words for a message. */
    public void edit(UUID message, String words, Instant now) {
        jdbc.sql("update rooms.message set said = ?, edited_at = ? where id = ?")
                .params(words, now.atOffset(ZoneOffset.UTC), message)
                .update();
    }

    /** Takes the words of a message away; the row stays. */
    public void withdraw(UUID message, Instant now) {
        jdbc.sql("update rooms.message set said = '', withdrawn_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), message)
                .update();
    }

    /** How many threads a room has. */
    public long count(RoomId room) {
        return jdbc.sql("select count(*) from rooms.thread where room_id = ?")
                .param(room.value())
                .query(Long.class)
                .single();
    }

    /** Some threads of a room, the one with the newest message first. */
    public List<RoomThread> page(RoomId room, long from, int atMost) {
        return jdbc.sql(FIND + "t.room_id = ? order by last_at desc, t.id limit ? offset ?")
                .params(room.value(), atMost, from)
                .query((row, number) -> thread(row))
                .list();
    }

    /** In which room a thread is, for the record alone: it may be out of view. */
    public Optional<RoomId> roomOf(UUID thread) {
        return jdbc.sql("select rooms.room_of_thread(?)")
                .param(thread)
                .query(UUID.class)
                .optional()
                .map(RoomId::new);
    }

    /** A thread in view. */
    public Optional<RoomThread> find(UUID thread) {
        return jdbc.sql(FIND + "t.id = ?")
                .param(thread)
                .query((row, number) -> thread(row))
                .optional();
    }

    /** Some messages of a thread, the oldest first. */
    public List<RoomMessage> messages(UUID thread, long from, int atMost) {
        return jdbc.sql("select * from rooms.message where thread_id = ? order by said_at, id limit ? offset ?")
                .params(thread, atMost, from)
                .query((row, number) -> message(row))
                .list();
    }

    /** A message in view. */
    public Optional<RoomMessage> message(UUID message) {
        return jdbc.sql("select * from rooms.message where id = ?")
                .param(message)
                .query((row, number) -> message(row))
                .optional();
    }

    /** Those who opened a thread or said something in it. */
    public List<MemberId> partakers(UUID thread) {
        return jdbc.sql("""
                        select member_id from rooms.thread where id = ?
                        union select member_id from rooms.message where thread_id = ?""")
                .params(thread, thread)
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    private static RoomThread thread(ResultSet row) throws SQLException {
        return new RoomThread(
                row.getObject("id", UUID.class),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getString("title"),
                acting(row),
                at(row, "opened_at"),
                row.getLong("messages"),
                at(row, "last_at"));
    }

    private static RoomMessage message(ResultSet row) throws SQLException {
        return new RoomMessage(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                new RoomId(row.getObject("room_id", UUID.class)),
                acting(row),
                row.getString("said"),
                at(row, "said_at"),
                maybe(row, "edited_at"),
                maybe(row, "withdrawn_at"));
    }

    private static Acting acting(ResultSet row) throws SQLException {
        return new Acting(
                new MemberId(row.getObject("member_id", UUID.class)),
                Affiliation.valueOf(row.getString("affiliation")),
                Capacity.valueOf(row.getString("capacity")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
