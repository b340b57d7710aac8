package org.trialogue.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.platform.MemberId;

/** The three tables of files; their policies show a row to those who may enter its room, or see what its shelf belongs to. */
@Component
class FileTables {

    /** A content as it stands in its place. */
    record Content(
            UUID id,
            Place place,
            String sha256,
            long size,
            String mediaType,
            @Nullable String found) {}

    private final JdbcClient jdbc;

    FileTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addChunk(UUID content, Place place, int number, byte[] bytes) {
        jdbc.sql("insert into platform.chunk (content_id, room_id, shelf_id, number, bytes) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(content, place.room(), place.shelf(), number, bytes))
                .update();
    }

    /** Adds the content whose chunks were added; where its place holds the same already, drops the new chunks and names the old one. */
    UUID addContent(Content content) {
        var place = content.place();
        var added = jdbc.sql("""
                        insert into platform.content (id, room_id, shelf_id, sha256, size, media_type, found)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        content.id(),
                        place.room(),
                        place.shelf(),
                        content.sha256(),
                        content.size(),
                        content.mediaType(),
                        content.found()))
                .update();
        if (added == 1) return content.id();
        dropChunks(content.id());
        var before = same(place, content.sha256()).orElseThrow();
        if (content.found() != null) setApart(before, content.found());
        return before;
    }

    /** The scanner has learned since then what is in this content, where that place holds it. */
    void setApart(Place place, String sha256, String found) {
        same(place, sha256).ifPresent(content -> setApart(content, found));
    }

    private Optional<UUID> same(Place place, String sha256) {
        return jdbc.sql("""
                        select id from platform.content
                         where sha256 = ? and room_id is not distinct from ?::uuid and shelf_id is not distinct from ?::uuid""")
                .params(Arrays.asList(sha256, place.room(), place.shelf()))
                .query(UUID.class)
                .optional();
    }

    private void setApart(UUID content, String found) {
        jdbc.sql("select platform.set_apart(?, ?)")
                .params(content, found)
                .query((row, number) -> number)
                .list();
    }

    void addFile(FileId file, Place place, UUID content, String name, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into platform.file (id, room_id, shelf_id, content_id, name, kept_by, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        file.value(),
                        place.room(),
                        place.shelf(),
                        content,
                        name,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Deletes a file of a shelf, and its content where nothing else there has it. */
    void drop(FileId file) {
        var content = jdbc.sql("delete from platform.file where id = ? and shelf_id is not null returning content_id")
                .param(file.value())
                .query(UUID.class)
                .optional();
        content.filter(this::dropContent).ifPresent(this::dropChunks);
    }

    private boolean dropContent(UUID content) {
        return jdbc.sql("""
                        delete from platform.content c
                         where c.id = ? and not exists (select 1 from platform.file f where f.content_id = c.id)""").param(content).update() == 1;
    }

    private void dropChunks(UUID content) {
        jdbc.sql("delete from platform.chunk where content_id = ?")
                .param(content)
                .update();
    }

    Optional<KeptFile> file(FileId file) {
        return jdbc.sql("""
                        select f.*, c.media_type, c.size, c.sha256, c.found
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
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getString("found"));
    }
}
