package org.trialogue.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.platform.MemberId;

/** The three tables of files; their policies show a row to those who may enter its room. */
@Component
class FileTables {

    /** A content as it stands in a room. */
    record Content(UUID id, UUID room, String sha256, long size, String mediaType) {}

    private final JdbcClient jdbc;

    FileTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addChunk(UUID content, UUID room, int number, byte[] bytes) {
        jdbc.sql("insert into platform.chunk (content_id, room_id, number, bytes) values (?, ?, ?, ?)")
                .params(content, room, number, bytes)
                .update();
    }

    /** Adds the content whose chunks were added; where the room holds the same already, drops the new chunks and names the old one. */
    UUID addContent(Content content) {
        var added = jdbc.sql("""
                        insert into platform.content (id, room_id, sha256, size, media_type) values (?, ?, ?, ?, ?)
                        on conflict (room_id, sha256) do nothing""")
                .params(content.id(), content.room(), content.sha256(), content.size(), content.mediaType())
                .update();
        if (added == 1) return content.id();
        jdbc.sql("delete from platform.chunk where content_id = ?")
                .param(content.id())
                .update();
        return jdbc.sql("select id from platform.content where room_id = ? and sha256 = ?")
                .params(content.room(), content.sha256())
                .query(UUID.class)
                .single();
    }

    void addFile(FileId file, UUID room, UUID content, String name, MemberId by, Instant at) {
        jdbc.sql(
                        "insert into platform.file (id, room_id, content_id, name, kept_by, kept_at) values (?, ?, ?, ?, ?, ?)")
                .params(file.value(), room, content, name, by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptFile> file(FileId file) {
        return jdbc.sql("""
                        select f.*, c.media_type, c.size, c.sha256
                          from platform.file f join platform.content c on c.id = f.content_id
                         where f.id = ?""").param(file.value()).query(FileTables::kept).optional();
    }

    /** In which room a file is, though it may not be in view. */
    Optional<UUID> roomOf(FileId file) {
        return jdbc.sql("select platform.room_of_file(?)")
                .param(file.value())
                .query(UUID.class)
                .optional();
    }

    byte @Nullable [] chunk(FileId file, int number) {
        return jdbc.sql("""
                        select k.bytes from platform.file f join platform.chunk k on k.content_id = f.content_id
                         where f.id = ? and k.number = ?""")
                .params(file.value(), number)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElse(null);
    }

    private static KeptFile kept(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getObject("room_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new MemberId(row.getObject("kept_by", UUID.class)),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
