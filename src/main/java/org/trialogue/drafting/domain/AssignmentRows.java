package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** To whom threads are assigned: added and read, never changed. */
@Repository
public class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To whom a thread is assigned, by whom and since when. */
    public record Assignment(ThreadId thread, MemberId member, Acting by, Instant at) {}

    /** The assignments that hold of the threads in view beside a text. */
    public Map<ThreadId, Assignment> of(TextId text) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (a.thread_id) a.*
                            from drafting.assignment a join drafting.thread t on t.id = a.thread_id
                           where t.text_id = ?
                           order by a.thread_id, a.number desc) newest
                         where member_id is not null""").param(text.value()).query(AssignmentRows::assignment).list().stream()
                .collect(Collectors.toMap(Assignment::thread, Function.identity()));
    }

    /** The assignment of a thread that holds. */
    public Optional<Assignment> of(ThreadId thread) {
        return jdbc.sql("""
                        select * from (select * from drafting.assignment where thread_id = ? order by number desc limit 1) newest
                         where member_id is not null""")
                .param(thread.value())
                .query(AssignmentRows::assignment)
                .optional();
    }

    /** The threads of a room that are assigned to a member and not settled, the oldest first. */
    public List<ThreadId> open(MemberId member, RoomId room) {
        return jdbc.sql("""
                        select t.id from drafting.thread t
                         where t.room_id = ? and t.resolved_at is null
                           and (select a.member_id from drafting.assignment a
                                 where a.thread_id = t.id order by a.number desc limit 1) = ?
                         order by t.opened_at, t.id""")
                .params(room.value(), member.value())
                .query((row, number) -> new ThreadId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Lets nobody else assign a thread, or settle it, until the transaction ends. */
    public void hold(ThreadId thread) {
        jdbc.sql("select id from drafting.thread where id = ? for no key update")
                .param(thread.value())
                .query(UUID.class)
                .optional();
    }

    /** Passes an open thread that is assigned to a member on to another; says whether it still was. */
    public boolean pass(ThreadRecord thread, MemberId from, MemberId to, Acting by, Instant at) {
        hold(thread.id());
        return jdbc.sql("""
                        insert into drafting.assignment (thread_id, room_id, member_id, assigned_by, affiliation, capacity, at)
                        select t.id, t.room_id, ?, ?, ?, ?, ? from drafting.thread t
                         where t.id = ? and t.resolved_at is null
                           and (select a.member_id from drafting.assignment a
                                 where a.thread_id = t.id order by a.number desc limit 1) = ?""")
                        .param(to.value())
                        .param(by.member().value())
                        .param(by.affiliation().name())
                        .param(by.capacity().name())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(thread.id().value())
                        .param(from.value())
                        .update()
                == 1;
    }

    /** Assigns a thread; to nobody where no member is named. */
    public void insert(ThreadRecord thread, @Nullable MemberId member, Acting by, Instant at) {
        jdbc.sql("""
                        insert into drafting.assignment (thread_id, room_id, member_id, assigned_by, affiliation, capacity, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(thread.id().value())
                .param(thread.room().value())
                .param(member == null ? null : member.value())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                new ThreadId(row.getObject("thread_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new Acting(
                        new MemberId(row.getObject("assigned_by", UUID.class)),
                        Affiliation.valueOf(row.getString("affiliation")),
                        Capacity.valueOf(row.getString("capacity"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
