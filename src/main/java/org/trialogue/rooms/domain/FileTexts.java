package org.trialogue.rooms.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.files.FileId;
import org.trialogue.rooms.FileWords;

/** What was read out of the files of rooms, and what is still to be read. Policies let through those of the rooms in view; jobs alone write it. */
@Repository
public class FileTexts {

    /** How many characters one row takes, of which full text makes words in one go. */
    private static final int LONGEST = 100_000;

    private final JdbcClient jdbc;

    FileTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that is to be read, and its room. */
    public record Due(FileId file, RoomId room) {}

    /** A file is to be read; one that was read already is not read again. */
    public void await(FileId file, RoomId room) {
        jdbc.sql("""
                        insert into rooms.file_reading (file_id, room_id, state, tries) values (?, ?, 'WAITING', 0)
                        on conflict (file_id) do nothing""").params(file.value(), room.value()).update();
    }

    /** Files that are to be read now, those that wait longest first: keys alone, for a job. */
    public List<Due> due(int atMost) {
        return jdbc.sql("select file_id, room_id from rooms.files_to_read(?)")
                .param(atMost)
                .query((row, number) -> new Due(
                        new FileId(row.getObject("file_id", UUID.class)),
                        new RoomId(row.getObject("room_id", UUID.class))))
                .list();
    }

    /** Reading begins, and the file is behind the others from now on; how often it has, this time among them, or empty where nobody waits for it any more. */
    public Optional<Integer> begin(FileId file) {
        return jdbc.sql("""
                        update rooms.file_reading set tries = tries + 1, due_at = now()
                         where file_id = ? and state = 'WAITING' returning tries""").param(file.value()).query(Integer.class).optional();
    }

    /** It could not be begun, which is not the file's fault: it comes again in a quarter of an hour. */
    public void putBack(FileId file) {
        jdbc.sql("""
                        update rooms.file_reading set tries = 0, due_at = now() + interval '15 minutes'
                         where file_id = ? and state = 'WAITING'""").param(file.value()).update();
    }

    /** Keeps what came of reading a file, and its words, once. */
    public void keep(Due due, FileWords state, List<String> pages, Instant now) {
        var kept = jdbc.sql(
                        "update rooms.file_reading set state = ?, read_at = ? where file_id = ? and state = 'WAITING'")
                .params(state.name(), now.atOffset(ZoneOffset.UTC), due.file().value())
                .update();
        if (kept == 0) return;
        var part = 0;
        for (var page : pages)
            for (var from = 0; from < page.length(); from += LONGEST) {
                var said = page.substring(from, Math.min(page.length(), from + LONGEST));
                insert(due, part++, said);
            }
    }

    private void insert(Due due, int part, String said) {
        jdbc.sql("insert into rooms.file_page (file_id, part, room_id, said) values (?, ?, ?, ?)")
                .params(due.file().value(), part, due.room().value(), said)
                .update();
    }
}
