package org.trialogue.rooms.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Subject;
import org.trialogue.audit.Subjects;

/** The threads, to-dos and files behind the keys in the record, as far as the reader may enter their rooms. */
@Component
class ThingsInRooms implements Subjects {

    private static final String FIND = """
            select id, title as name, 'threads/' || id as address from rooms.thread where id in (:keys)
            union all select id, title, 'rooms/' || room_id || '/to-dos' from rooms.to_do where id in (:keys)
            union all select id, name, 'rooms/' || room_id || '/files' from rooms.shared_file where id in (:keys)""";

    private final JdbcClient jdbc;

    ThingsInRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> keys) {
        var named = new HashMap<UUID, Subject>();
        jdbc.sql(FIND).param("keys", keys).query((ResultSet row) -> {
            named.put(row.getObject("id", UUID.class), new Subject(row.getString("name"), row.getString("address")));
        });
        return named;
    }
}
