package org.trialogue.drafting.domain;

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
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.domain.ThreadRecord.Deed;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The threads' rows. Policies let through those of the rooms in view, and no others. */
@Repository
public class ThreadRows {

    private static final String THREAD = """
            select t.id, t.text_id, t.room_id, t.quote, p.version, p.from_at, p.to_at,
                   t.resolved_by, t.resolved_affiliation, t.resolved_capacity, t.resolved_at
              from drafting.thread t join drafting.thread_place p on p.thread_id = t.id
             where\s""";

    private final JdbcClient jdbc;

    ThreadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The threads in view beside a text, the oldest first. */
    public List<ThreadRecord> of(TextId text) {
        return jdbc.sql(THREAD + "t.text_id = ? order by t.opened_at, t.id")
                .param(text.value())
                .query(ThreadRows::thread)
                .list();
    }

    /** A thread, if it is in view. */
    public Optional<ThreadRecord> find(ThreadId thread) {
        return jdbc.sql(THREAD + "t.id = ?")
                .param(thread.value())
                .query(ThreadRows::thread)
                .optional();
    }

    /** Adds a thread about what begins with a passage, and stands where the anchor says. */
    public void insert(ThreadRecord thread, Passage passage, Acting by, Instant at) {
        jdbc.sql("""
                        insert into drafting.thread (id, text_id, room_id, block_id, from_offset, to_offset, quote, version,
                          opened_by, opened_affiliation, opened_capacity, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(thread.id().value())
                .param(thread.text().value())
                .param(thread.room().value())
                .param(passage.blockId())
                .param(passage.from())
                .param(passage.to())
                .param(thread.quote())
                .param(thread.anchor().version())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        place(thread, thread.anchor());
    }

    /** Writes down where a thread's words stand; what an older version says changes nothing. */
    public void place(ThreadRecord thread, Anchor anchor) {
        jdbc.sql("""
                        insert into drafting.thread_place (thread_id, room_id, version, from_at, to_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (thread_id) do update
                          set version = excluded.version, from_at = excluded.from_at, to_at = excluded.to_at
                          where thread_place.version < excluded.version""")
                .param(thread.id().value())
                .param(thread.room().value())
                .param(anchor.version())
                .param(anchor.from())
                .param(anchor.to())
                .update();
    }

    /** The block that a thread was opened on. */
    public String block(ThreadId thread) {
        return jdbc.sql("select block_id from drafting.thread where id = ?")
                .param(thread.value())
                .query(String.class)
                .single();
    }

    /** Whether a member opened a thread. */
    public boolean isOpenedBy(ThreadId thread, MemberId member) {
        return jdbc.sql("select exists(select from drafting.thread where id = ? and opened_by = ?)")
                .param(thread.value())
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    /** Records who resolved a thread; false when it was resolved already. */
    public boolean resolve(ThreadId thread, Acting by, Instant at) {
        return jdbc.sql("""
                        update drafting.thread
                           set resolved_by = ?, resolved_affiliation = ?, resolved_capacity = ?, resolved_at = ?
                         where id = ? and resolved_at is null""")
                        .param(by.member().value())
                        .param(by.affiliation().name())
                        .param(by.capacity().name())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(thread.value())
                        .update()
                == 1;
    }

    /** Opens a thread again; false when it was open. */
    public boolean reopen(ThreadId thread) {
        return jdbc.sql("""
                        update drafting.thread
                           set resolved_by = null, resolved_affiliation = null, resolved_capacity = null, resolved_at = null
                         where id = ? and resolved_at is not null""").param(thread.value()).update() == 1;
    }

    private static ThreadRecord thread(ResultSet row, int number) throws SQLException {
        return new ThreadRecord(
                new ThreadId(row.getObject("id", UUID.class)),
                new TextId(row.getObject("text_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getString("quote"),
                new Anchor(row.getInt("version"), row.getInt("from_at"), row.getInt("to_at")),
                resolved(row));
    }

    private static @Nullable Deed resolved(ResultSet row) throws SQLException {
        var by = row.getObject("resolved_by", UUID.class);
        if (by == null) return null;
        var acting = new Acting(
                new MemberId(by),
                Affiliation.valueOf(row.getString("resolved_affiliation")),
                Capacity.valueOf(row.getString("resolved_capacity")));
        return new Deed(
                acting, row.getObject("resolved_at", OffsetDateTime.class).toInstant());
    }
}
