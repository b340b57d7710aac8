package org.trialogue.rooms.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;
import org.trialogue.rooms.FileWords;
import org.trialogue.rooms.SharedFile;

/** The list of files of a room, and the versions of each. */
@Repository
public class SharedFiles {

    private static final String FIND = """
            select s.id, s.room_id, s.name, v.number, v.file_id, c.size, c.found is not null as apart, coalesce(r.state, 'WAITING') as words, v.member_id, v.shared_at
              from rooms.shared_file s
              join rooms.file_version v on v.shared_id = s.id
              join platform.file f on f.id = v.file_id
              join platform.content c on c.id = f.content_id
              left join rooms.file_reading r on r.file_id = v.file_id
             where s.removed_at is null and\s""";
    private static final String NEWEST =
            " and v.number = (select max(n.number) from rooms.file_version n where n.shared_id = s.id)";

    private final JdbcClient jdbc;

    SharedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a name on the list. */
    public void add(UUID id, RoomId room, String name) {
        jdbc.sql("insert into rooms.shared_file (id, room_id, name) values (?, ?, ?)")
                .params(id, room.value(), name)
                .update();
    }

    /** Adds a version under a name; two at once do not get the same number, one of them fails. */
    public void version(UUID id, RoomId room, int number, FileId file, Acting by, Instant now) {
        jdbc.sql("""
                        insert into rooms.file_version (shared_id, room_id, number, file_id, member_id, affiliation, capacity, shared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        room.value(),
                        number,
                        file.value(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a name off the list; says whether it was on it. */
    public boolean remove(UUID id, MemberId by, Instant now) {
        return jdbc.sql(
                                "update rooms.shared_file set removed_by = ?, removed_at = ? where id = ? and removed_at is null")
                        .params(by.value(), now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** How many files are on the list of a room. */
    public long count(RoomId room) {
        return jdbc.sql("select count(*) from rooms.shared_file where room_id = ? and removed_at is null")
                .param(room.value())
                .query(Long.class)
                .single();
    }

    /** Some of the list, the newest first. */
    public List<SharedFile> page(RoomId room, long from, int atMost) {
        return jdbc.sql(FIND + "s.room_id = ?" + NEWEST + " order by v.shared_at desc, s.id limit ? offset ?")
                .params(room.value(), atMost, from)
                .query((row, number) -> file(row))
                .list();
    }

    /** All versions of a file, the newest first. */
    public List<SharedFile> versions(UUID id) {
        return jdbc.sql(FIND + "s.id = ? order by v.number desc")
                .param(id)
                .query((row, number) -> file(row))
                .list();
    }

    /** A file on a list in view. */
    public Optional<SharedFile> find(UUID id) {
        return versions(id).stream().findFirst();
    }

    private static SharedFile file(ResultSet row) throws SQLException {
        return new SharedFile(
                row.getObject("id", UUID.class),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getString("name"),
                row.getInt("number"),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getLong("size"),
                row.getBoolean("apart"),
                FileWords.valueOf(row.getString("words")),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("shared_at", OffsetDateTime.class).toInstant());
    }
}
