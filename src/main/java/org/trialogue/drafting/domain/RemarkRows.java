package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What was said in threads: added and read, never changed. */
@Repository
public class RemarkRows {

    private final JdbcClient jdbc;

    RemarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words in a thread, and whose they are. */
    public record Said(ThreadId thread, Acting by, String words, Instant at) {}

    /** Words in a thread, and beside which block of which text. */
    public record Found(RoomId room, TextId text, String block, String title, String words, Instant at) {}

    /** What was said to the people of some rooms and has these words, the best first. */
    public List<Found> saying(String asked, Collection<RoomId> rooms, int atMost) {
        if (rooms.isEmpty()) return List.of();
        return jdbc.sql("""
                        with q as (select rooms.asked(:asked) as query)
                        select r.room_id, t.text_id, t.block_id, x.title, r.words, r.at
                          from drafting.remark r cross join q
                          join drafting.thread t on t.id = r.thread_id
                          join drafting.text x on x.id = t.text_id
                         where r.room_id in (:rooms) and r.found @@ q.query
                         order by ts_rank(r.found, q.query) desc, r.at desc limit :most""")
                .param("asked", asked)
                .param("rooms", rooms.stream().map(RoomId::value).toList())
                .param("most", atMost)
                .query((row, number) -> new Found(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new TextId(row.getObject("text_id", UUID.class)),
                        row.getString("block_id"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was said in the threads in view beside a text, thread by thread, the oldest first. */
    public Map<ThreadId, List<Said>> of(TextId text) {
        return jdbc.sql("""
                        select r.thread_id, r.member_id, r.affiliation, r.capacity, r.words, r.at
                          from drafting.remark r join drafting.thread t on t.id = r.thread_id
                         where t.text_id = ?
                         order by r.at, r.number""").param(text.value()).query(RemarkRows::said).list().stream()
                .collect(Collectors.groupingBy(Said::thread));
    }

    /** Those who have said something in a thread. */
    public Set<MemberId> authors(ThreadId thread) {
        return jdbc.sql("select distinct member_id from drafting.remark where thread_id = ?")
                .param(thread.value())
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Adds a remark; its key. */
    public UUID insert(ThreadRecord thread, Acting by, String words, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into drafting.remark (id, thread_id, room_id, member_id, affiliation, capacity, words, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(thread.id().value())
                .param(thread.room().value())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(words)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                new ThreadId(row.getObject("thread_id", UUID.class)),
                new Acting(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        Affiliation.valueOf(row.getString("affiliation")),
                        Capacity.valueOf(row.getString("capacity"))),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
