package org.trialogue.drafting.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Whole texts kept at some versions, so that a reader need not replay all commits. */
@Repository
public class SnapshotRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    SnapshotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a version whole; a second time it changes nothing. */
    public void keep(TextId text, RoomId room, Version version, Instant at) {
        jdbc.sql("""
                        insert into drafting.snapshot (text_id, room_id, version, doc, taken_at)
                        values (?, ?, ?, ?::jsonb, ?) on conflict do nothing""")
                .param(text.value())
                .param(room.value())
                .param(version.number())
                .param(version.doc().toJson().toString())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest one that is not newer than a version. */
    public Optional<Version> before(TextId text, int upTo) {
        return jdbc.sql("""
                        select version, doc from drafting.snapshot
                         where text_id = ? and version <= ? order by version desc limit 1""")
                .param(text.value())
                .param(upTo)
                .query((row, number) -> new Version(row.getInt(1), read(row.getString(2))))
                .optional();
    }

    /**
     * Lets go of those that nobody needs, in whatever rooms: kept are the named ones, the last two of each text, and the first of each 2,000
     * versions, so that every version can still be read.
     *
     * @return how many went; as many as at most means that there may be more
     */
    public int thin(int atMost) {
        return jdbc.sql("select drafting.thin_snapshots(?)")
                .param(atMost)
                .query(Integer.class)
                .single();
    }

    private static Node read(String doc) {
        return DocumentReader.read(Schema.document(), JSON.readTree(doc), Limits.DOCUMENT);
    }
}
