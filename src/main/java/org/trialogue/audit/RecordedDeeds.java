package org.trialogue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done to some things of a room, out of its record: deeds alone, as far as the policies of the record let the member of the transaction
 * read them. Whoever asks makes sure that the reader may know of these things.
 */
@Component
public class RecordedDeeds {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};
    private static final String DONE = """
            from audit.record r where r.room_id = :room and r.kind = 'DEED' and r.subject = any(:subjects::uuid[])""";

    private final JdbcClient jdbc;

    RecordedDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    public long count(UUID room, Collection<UUID> subjects) {
        return bound("select count(*) " + DONE, room, subjects)
                .query(Long.class)
                .single();
    }

    /** Some of them, the newest first. */
    public List<RecordedDeed> page(UUID room, Collection<UUID> subjects, long from, int atMost) {
        var columns = "select r.id, r.at, r.member_id, r.affiliation, r.capacity, r.deed, r.subject, r.changed ";
        return bound(columns + DONE + " order by r.at desc, r.number desc limit :most offset :from", room, subjects)
                .param("most", atMost)
                .param("from", from)
                .query((row, number) -> deed(row))
                .list();
    }

    private StatementSpec bound(String sql, UUID room, Collection<UUID> subjects) {
        var keys = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return jdbc.sql(sql).param("room", room).param("subjects", keys);
    }

    private static RecordedDeed deed(ResultSet row) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        return new RecordedDeed(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                member == null ? null : new MemberId(member),
                side(row.getString("affiliation")),
                capacity(row.getString("capacity")),
                row.getString("deed"),
                row.getObject("subject", UUID.class),
                changes(row.getString("changed")));
    }

    private static @Nullable Affiliation side(@Nullable String name) {
        return name == null ? null : Affiliation.valueOf(name);
    }

    private static @Nullable Capacity capacity(@Nullable String name) {
        return name == null ? null : Capacity.valueOf(name);
    }

    private static Map<String, Change> changes(@Nullable String changed) {
        return changed == null ? Map.of() : JSON.readValue(changed, CHANGES);
    }
}
