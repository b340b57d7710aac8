package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.PositionAnswer;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The rows of positions: each as it was stated, none changed, with what became of those that were entered on behalf. Policies let through those of the rooms in view. */
@Repository
public class PositionRows {

    private static final String STATED = """
            select p.number, p.id, p.room_id, p.text_id, p.block_id, p.holder_kind, p.holder_key, p.holder_name, p.stance, p.statement, p.until,
                   p.member_id, p.affiliation, p.capacity, p.at, p.on_behalf,
                   a.confirmed, a.member_id as answered_by, a.affiliation as answered_for, a.capacity as answered_as, a.at as answered_at
              from drafting.position p left join drafting.position_answer a on a.position_id = p.id""";

    private final JdbcClient jdbc;

    PositionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was stated on a text in the rooms in view, the newest first. */
    public List<StatedPosition> on(TextId text) {
        return jdbc.sql(STATED + " where p.text_id = ? order by p.number desc")
                .param(text.value())
                .query(PositionRows::stated)
                .list();
    }

    /** One in view. */
    public Optional<StatedPosition> find(UUID position) {
        return jdbc.sql(STATED + " where p.id = ?")
                .param(position)
                .query(PositionRows::stated)
                .optional();
    }

    /** All that was stated in a room in view, the newest first. */
    public List<StatedPosition> in(RoomId room) {
        return jdbc.sql(STATED + " where p.room_id = ? order by p.number desc")
                .param(room.value())
                .query(PositionRows::stated)
                .list();
    }

    /** The rooms beside a shared text, where positions on it may have been stated: for a job alone, which then works room by room. */
    public List<RoomId> roomsBeside(TextId text) {
        return jdbc.sql("select drafting.rooms_beside(?)")
                .param(text.value())
                .query((row, number) -> new RoomId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What was stated in some rooms in view with these words, in whatever form, and was not undone; the best first. */
    public List<StatedPosition> saying(String asked, Collection<RoomId> rooms, int atMost) {
        if (rooms.isEmpty()) return List.of();
        return jdbc.sql(STATED + """
                        , rooms.asked(:asked) as query, rooms.words_of(p.statement) as words
                         where p.room_id in (:rooms) and p.statement <> '' and words @@ query and a.confirmed is not false
                         order by ts_rank(words, query) desc, p.number desc limit :most""")
                .param("asked", asked)
                .param("rooms", rooms.stream().map(RoomId::value).toList())
                .param("most", atMost)
                .query(PositionRows::stated)
                .list();
    }

    /** Whoever states, enters or answers in a room on a text has it alone until the transaction ends; what was read before may be out of date. */
    public void hold(RoomId room, TextId text) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("drafting.position/" + room + "/" + text)
                .query((row, n) -> n)
                .list();
    }

    /** Keeps one more. */
    public void insert(StatedPosition stated) {
        var stance = stated.stance();
        jdbc.sql("""
                        insert into drafting.position (id, text_id, room_id, block_id, holder_kind, holder_key, holder_name, stance, statement,
                          until, member_id, affiliation, capacity, at, on_behalf)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(stated.id())
                .param(stated.text().value())
                .param(stated.room().value())
                .param(stated.blockId())
                .param(stated.holder().kind().name())
                .param(stated.holder().key())
                .param(stated.holder().name())
                .param(stance == null ? null : stance.name())
                .param(stated.statement())
                .param(stated.until())
                .param(stated.by().member().value())
                .param(stated.by().affiliation().name())
                .param(stated.by().capacity().name())
                .param(AmendmentRows.at(stated.at()))
                .param(stated.onBehalf())
                .update();
    }

    /** Keeps what became of one that was entered on behalf; false where that was said before. */
    public boolean answer(StatedPosition position, PositionAnswer answer) {
        return jdbc.sql("""
                                insert into drafting.position_answer (position_id, room_id, confirmed, member_id, affiliation, capacity, at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(position.id())
                        .param(position.room().value())
                        .param(answer.confirmed())
                        .param(answer.by().member().value())
                        .param(answer.by().affiliation().name())
                        .param(answer.by().capacity().name())
                        .param(AmendmentRows.at(answer.at()))
                        .update()
                > 0;
    }

    private static StatedPosition stated(ResultSet row, int number) throws SQLException {
        var stance = row.getString("stance");
        return new StatedPosition(
                row.getObject("id", UUID.class),
                new RoomId(row.getObject("room_id", UUID.class)),
                new TextId(row.getObject("text_id", UUID.class)),
                row.getString("block_id"),
                AmendmentRows.holder(row),
                stance == null ? null : Stance.valueOf(stance),
                row.getString("statement"),
                row.getObject("until", LocalDate.class),
                new Acting(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        Affiliation.valueOf(row.getString("affiliation")),
                        Capacity.valueOf(row.getString("capacity"))),
                "",
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("on_behalf"),
                answer(row));
    }

    private static @Nullable PositionAnswer answer(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        if (at == null) return null;
        var by = new Acting(
                new MemberId(row.getObject("answered_by", UUID.class)),
                Affiliation.valueOf(row.getString("answered_for")),
                Capacity.valueOf(row.getString("answered_as")));
        return new PositionAnswer(row.getBoolean("confirmed"), by, "", at.toInstant());
    }
}
