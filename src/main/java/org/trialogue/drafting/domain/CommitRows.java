package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The commits' rows: added and read, never changed. */
@Repository
public class CommitRows {

    private static final String COMMIT =
            "select version, commit_id, member_id, affiliation, capacity, steps, at from drafting.text_commit";

    private final JdbcClient jdbc;

    CommitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a commit in its author's name. The statement first names the author for the rest of this transaction, and no room, so that it
     * holds only where the author's own mandate lets it: commits of several members share a transaction, and the policy lets nobody write in
     * another's name.
     */
    public void insert(TextId text, RoomId room, Commit commit) {
        jdbc.sql("""
                        insert into drafting.text_commit
                          (text_id, room_id, version, commit_id, member_id, affiliation, capacity, steps, at)
                        select ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?
                          from (select set_config('trialogue.member', ?, true), set_config('trialogue.room', '', true)) as author""")
                .param(text.value())
                .param(room.value())
                .param(commit.version())
                .param(commit.commitId())
                .param(commit.by().member().value())
                .param(commit.by().affiliation().name())
                .param(commit.by().capacity().name())
                .param(StepsJson.write(commit.groups()).toString())
                .param(commit.at().atOffset(ZoneOffset.UTC))
                .param(commit.by().member().toString())
                .update();
    }

    /** The commits after one version up to another, in order. */
    public List<Commit> between(TextId text, int after, int upTo) {
        return jdbc.sql(COMMIT + " where text_id = ? and version > ? and version <= ? order by version")
                .param(text.value())
                .param(after)
                .param(upTo)
                .query(CommitRows::commit)
                .list();
    }

    /** Who has written in a text. */
    public List<MemberId> authors(TextId text) {
        return jdbc.sql("select distinct member_id from drafting.text_commit where text_id = ?")
                .param(text.value())
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    /** A member's commit, if it was kept: what a repeated one is answered with. */
    public Optional<Commit> kept(TextId text, MemberId member, UUID commitId) {
        return jdbc.sql(COMMIT + " where text_id = ? and member_id = ? and commit_id = ?")
                .param(text.value())
                .param(member.value())
                .param(commitId)
                .query(CommitRows::commit)
                .optional();
    }

    /** A commit as its author names it. */
    public record Key(MemberId member, UUID commitId) {}

    /** The same for several commits at once: those that were kept. */
    public List<Commit> kept(TextId text, List<Key> keys) {
        return jdbc.sql(COMMIT + " where text_id = ? and (member_id, commit_id) in (select * from unnest(?, ?))")
                .param(text.value())
                .param(keys.stream().map(key -> key.member().value()).toArray(UUID[]::new))
                .param(keys.stream().map(Key::commitId).toArray(UUID[]::new))
                .query(CommitRows::commit)
                .list();
    }

    private static Commit commit(ResultSet row, int number) throws SQLException {
        var by = new Acting(
                new MemberId(row.getObject("member_id", UUID.class)),
                Affiliation.valueOf(row.getString("affiliation")),
                Capacity.valueOf(row.getString("capacity")));
        return new Commit(
                row.getInt("version"),
                row.getObject("commit_id", UUID.class),
                by,
                StepsJson.read(row.getString("steps")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
