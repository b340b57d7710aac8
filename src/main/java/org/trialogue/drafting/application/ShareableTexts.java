package org.trialogue.drafting.application;

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

/** The texts of shared rooms, to be shared with partners one by one. */
@Component
class ShareableTexts implements Shareables {

    private final JdbcClient jdbc;

    ShareableTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shareable> in(RoomId room, int atMost, @Nullable UUID besides) {
        return jdbc.sql("""
                        select id, title
                          from (select id, title, row_number() over (order by created_at desc, id) as place
                                  from drafting.text where room_id = :room and fork_of is null) placed
                         where place <= :most or id = :besides::uuid order by place""")
                .param("room", room.value())
                .param("most", atMost)
                .param("besides", besides)
                .query((row, number) -> shareable(row))
                .list();
    }

    @Override
    public List<Shareable> named(Collection<UUID> keys) {
        if (keys.isEmpty()) return List.of();
        return jdbc.sql("select id, title from drafting.text where id in (:keys) and fork_of is null")
                .param("keys", keys)
                .query((row, number) -> shareable(row))
                .list();
    }

    private static Shareable shareable(ResultSet row) throws SQLException {
        var key = row.getObject("id", UUID.class);
        return new Shareable(Shareable.Kind.TEXT, key, row.getString("title"), "texts/" + key);
    }
}
