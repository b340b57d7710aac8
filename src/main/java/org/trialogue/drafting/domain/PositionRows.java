package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The rows of positions: each as it was stated, none changed. Policies let through those of the rooms in view. */
@Repository
public class PositionRows {

    private static final String STATED = """
            select p.number, p.id, p.room_id, p.text_id, p.block_id, p.holder_kind, p.holder_key, p.holder_name, p.stance, p.statement, p.until,
                   p.member_id, p.affiliation, p.capacity, p.at
              from drafting.position p""";

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

    /** All that was stated in a room in view, the newest first. */
    public List<StatedPosition> in(RoomId room) {
        return jdbc.sql(STATED + " where p.room_id = ? order by p.number desc")
                .param(room.value())
                .query(PositionRows::stated)
                .list();
    }

    /** What was stated in a room in view with these words, in whatever form; the best first. */
    public List<StatedPosition> saying(String asked, RoomId room, int atMost) {
        return jdbc.sql(STATED + """
                        , rooms.asked(?) as query, rooms.words_of(p.statement) as words
                         where p.room_id = ? and p.statement <> '' and words @@ query
                         order by ts_rank(words, query) desc, p.number desc limit ?""")
                .param(asked)
                .param(room.value())
                .param(atMost)
                .query(PositionRows::stated)
                .list();
    }

    /** Keeps one more. */
    public void insert(StatedPosition stated) {
        var stance = stated.stance();
        jdbc.sql("""
                        insert into drafting.position (id, text_id, room_id, block_id, holder_kind, holder_key, holder_name, stance, statement,
                          until, member_id, affiliation, capacity, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
                .update();
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
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
