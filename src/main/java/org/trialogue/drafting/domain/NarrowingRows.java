package org.trialogue.drafting.domain;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Stage;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What working groups have decided of stages, a row for each stage that is narrowed. Policies let officers alone write them. */
@Repository
public class NarrowingRows {

    private static final List<String> LIFT = List.of(
            "delete from drafting.drafter where room_id = ? and stage = ?",
            "delete from drafting.narrowing where room_id = ? and stage = ?");

    private final JdbcClient jdbc;

    NarrowingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Stage stage, Narrowing narrowing) {}

    /** The stages that are narrowed for the texts of a shared room in view. */
    public Map<Stage, Narrowing> of(RoomId room) {
        var found = new EnumMap<Stage, Narrowing>(Stage.class);
        jdbc.sql("""
                        select stage, at_most, array(select d.member_id from drafting.drafter d
                                                      where d.room_id = n.room_id and d.stage = n.stage) as drafters
                          from drafting.narrowing n where room_id = ?""")
                .param(room.value())
                .query((row, number) -> new Row(
                        Stage.valueOf(row.getString(1)),
                        new Narrowing(AtMost.valueOf(row.getString(2)), members(row.getArray(3)))))
                .list()
                .forEach(each -> found.put(each.stage(), each.narrowing()));
        return found;
    }

    /** From now on a stage is as the table says. */
    public void lift(RoomId room, Stage stage) {
        for (var sql : LIFT)
            jdbc.sql(sql).param(room.value()).param(stage.name()).update();
    }

    /** From now on a stage that is as the table says is narrowed. */
    public void narrow(RoomId room, Stage stage, Narrowing narrowing, Acting by, Instant at) {
        jdbc.sql("""
                        insert into drafting.narrowing (room_id, stage, at_most, member_id, affiliation, capacity, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(room.value())
                .param(stage.name())
                .param(narrowing.atMost().name())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        for (var drafter : narrowing.drafters())
            jdbc.sql("insert into drafting.drafter (room_id, stage, member_id) values (?, ?, ?)")
                    .param(room.value())
                    .param(stage.name())
                    .param(drafter.value())
                    .update();
    }

    static Set<MemberId> members(Array keys) throws SQLException {
        return Arrays.stream((UUID[]) keys.getArray()).map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }
}
