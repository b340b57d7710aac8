package org.trialogue.drafting.domain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
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

    private static final String APPEND = "select drafting.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** What the database says when an author acts differently by now. */
    private static final String OTHERWISE = "TR001";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    CommitRows(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Moves a text's head and adds the commits that follow it, in one question to the database, which names each author in turn: it holds only
     * where the author's own mandate lets it, in the capacity that the commit names. It needs no transaction, and is one by itself.
     *
     * @return false when the text or its rules are no longer as they were read, an author acts differently by now, or one of the commits is
     *     there already: in a transaction, nothing of that may then be kept
     */
    public boolean append(TextHead read, List<Commit> commits) {
        try {
            return Boolean.TRUE.equals(rows.execute(
                    APPEND, (PreparedStatementCallback<Boolean>) statement -> appended(statement, read, commits)));
        } catch (DuplicateKeyException there) {
            return false;
        } catch (UncategorizedSQLException otherwise) {
            var cause = otherwise.getSQLException();
            if (cause != null && OTHERWISE.equals(cause.getSQLState())) return false;
            throw otherwise;
        }
    }

    private static boolean appended(PreparedStatement statement, TextHead read, List<Commit> commits)
            throws SQLException {
        statement.setObject(1, read.id().value());
        statement.setObject(2, read.room().value());
        statement.setInt(3, read.head());
        statement.setInt(4, read.rulesVersion());
        set(statement, 5, "uuid", commits, Commit::commitId);
        set(statement, 6, "uuid", commits, commit -> commit.by().member().value());
        set(statement, 7, "text", commits, commit -> commit.by().affiliation().name());
        set(statement, 8, "text", commits, commit -> commit.by().capacity().name());
        set(
                statement,
                9,
                "text",
                commits,
                commit -> StepsJson.write(commit.groups()).toString());
        set(statement, 10, "timestamptz", commits, commit -> commit.at().toString());
        try (var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void set(
            PreparedStatement statement, int index, String type, List<Commit> commits, Function<Commit, Object> part)
            throws SQLException {
        var values = commits.stream().map(part).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
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
