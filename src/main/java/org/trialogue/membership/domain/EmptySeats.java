package org.trialogue.membership.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;

/** The seats that the member of a transaction may take, as the database alone can tell: the rooms are not in their view before. */
@Component
public class EmptySeats {

    private final JdbcClient jdbc;

    EmptySeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by the names of the rooms. */
    public List<EmptySeat> inView() {
        return jdbc.sql("select * from membership.seats_to_take() order by lower(name), room_id")
                .query((row, number) -> seat(row))
                .list();
    }

    private static EmptySeat seat(ResultSet row) throws SQLException {
        var until = row.getDate("until");
        return new EmptySeat(
                new RoomId(row.getObject("room_id", UUID.class)),
                RoomKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new MandateId(row.getObject("mandate_id", UUID.class)),
                until == null ? null : until.toLocalDate(),
                mandate(row.getObject("taken_from", UUID.class)));
    }

    private static @Nullable MandateId mandate(@Nullable UUID key) {
        return key == null ? null : new MandateId(key);
    }
}
