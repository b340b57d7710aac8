package org.trialogue.drafting.domain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The commits' rows: added and read, never changed. */
@Repository
public class CommitRows {

    private static final String COMMIT =
            "select version, commit_id, member_id, affiliation, capacity, steps, at from drafting.text_commit";

    private static final String ADVANCE =
            "update drafting.text set head = head + ? where id = ? and head = ? and rules_version = ?";

    private static final String INSERT = """
            ; insert into drafting.text_commit
              (text_id, room_id, version, commit_id, member_id, affiliation, capacity, steps, at)
            select ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?
              from (select set_config('trialogue.member', ?, true), set_config('trialogue.room', '', true)) as author""";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    CommitRows(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Moves a text's head and adds the commits that follow it, each in its author's name, in one question to the database. Each statement
     * first names its author for the rest of this transaction, and no room, so that it holds only where the author's own mandate lets it:
     * commits of several members share a transaction, and the policy lets nobody write in another's name.
     *
     * @return false when the text or its rules are no longer as they were read, or one of the commits is there already: nothing may then be
     *     kept of this transaction
     */
    public boolean append(TextHead read, List<Commit> commits) {
        try {
            return Boolean.TRUE.equals(
                    rows.execute(ADVANCE + INSERT.repeat(commits.size()), (PreparedStatementCallback<Boolean>)
                            statement -> appended(statement, read, commits)));
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    private static boolean appended(PreparedStatement statement, TextHead read, List<Commit> commits)
            throws SQLException {
        var values =
                new ArrayList<Object>(List.of(commits.size(), read.id().value(), read.head(), read.rulesVersion()));
        for (var commit : commits) values.addAll(values(read, commit));
        for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
        statement.execute();
        return statement.getUpdateCount() == 1;
    }

    private static List<Object> values(TextHead text, Commit commit) {
        var by = commit.by();
        return List.of(
                text.id().value(),
                text.room().value(),
                commit.version(),
                commit.commitId(),
                by.member().value(),
                by.affiliation().name(),
                by.capacity().name(),
                StepsJson.write(commit.groups()).toString(),
                commit.at().atOffset(ZoneOffset.UTC),
                by.member().toString());
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
