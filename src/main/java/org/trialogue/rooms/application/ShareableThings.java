package org.trialogue.rooms.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.Shareable;
import org.trialogue.membership.Shareables;

/** The threads and files of shared rooms, to be shared with partners one by one. A file is shared with the versions that come after. */
@Component
class ShareableThings implements Shareables {

    private static final String FIND = """
            select 'THREAD' as kind, id, title, 'threads/' || id as address, opened_at as at, room_id
              from rooms.thread
            union all
            select 'FILE', s.id, s.name, 'files/' || v.file_id, v.shared_at, s.room_id
              from rooms.shared_file s
              join lateral (select n.file_id, n.shared_at from rooms.file_version n where n.shared_id = s.id
                             order by n.number desc limit 1) v on true
             where s.removed_at is null""";

    private final JdbcClient jdbc;

    ShareableThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shareable> in(RoomId room, int atMost, @Nullable UUID besides) {
        return jdbc.sql(
                        "select * from (select one.*, row_number() over (partition by kind order by at desc, id) as place from ("
                                + FIND + ") one where room_id = :room) placed"
                                + " where place <= :most or id = :besides::uuid order by kind desc, place")
                .param("room", room.value())
                .param("most", atMost)
                .param("besides", besides)
                .query((row, number) -> shareable(row))
                .list();
    }

    @Override
    public List<Shareable> named(Collection<UUID> keys) {
        if (keys.isEmpty()) return List.of();
        return jdbc.sql("select * from (" + FIND + ") one where id in (:keys)")
                .param("keys", keys)
                .query((row, number) -> shareable(row))
                .list();
    }

    private static Shareable shareable(ResultSet row) throws SQLException {
        return new Shareable(
                Shareable.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("address"));
    }
}
