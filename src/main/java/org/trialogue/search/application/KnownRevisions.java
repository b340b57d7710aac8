package org.trialogue.search.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.search.application.Drift.Named;
import org.trialogue.search.domain.Held.Key;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which revisions the index should hold, as keys and numbers; and how it compared when it was last looked at. */
@Repository
@Transactional
class KnownRevisions {

    private static final TypeReference<List<Named>> NAMED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownRevisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry.
     *
     * @param waits whether the index is still to be told of it
     * @param expected whether the index should hold it; it should not what was taken out, and what it refused
     */
    record Known(Key key, long revision, boolean waits, boolean expected) {}

    /** What follows after a key, in the order of the index: at most so many. */
    @Transactional(readOnly = true)
    public List<Known> after(Key key, int atMost) {
        return jdbc.sql("select * from search.known_after(?, ?, ?)")
                .params(key.kind(), key.id(), atMost)
                .query(KnownRevisions::known)
                .list();
    }

    /** Those of these that there are. */
    @Transactional(readOnly = true)
    public Map<Key, Known> of(Collection<Key> keys) {
        return jdbc
                .sql("select * from search.known_of(?, ?)")
                .params(kinds(keys), ids(keys))
                .query(KnownRevisions::known)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::key, Function.identity()));
    }

    /** From now on an entry is of this revision at least, and waits to be indexed. */
    public void goOnFrom(Key key, long revision) {
        jdbc.sql("select search.go_on_from(?, ?, ?)")
                .params(key.kind(), key.id(), revision)
                .query((row, n) -> n)
                .list();
    }

    /** Keeps how the index compared, in place of the time before. */
    public void keep(Drift drift) {
        jdbc.sql("delete from search.drift").update();
        jdbc.sql("""
                        insert into search.drift (looked_at, entries, missing, stale, orphaned, mended, named)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        drift.at().atOffset(ZoneOffset.UTC),
                        drift.entries(),
                        drift.missing(),
                        drift.stale(),
                        drift.orphaned(),
                        drift.mended(),
                        json.writeValueAsString(drift.named()))
                .update();
    }

    /** How it compared when it was last looked at. */
    @Transactional(readOnly = true)
    public Optional<Drift> last() {
        return jdbc.sql("select * from search.drift order by looked_at desc limit 1")
                .query((row, n) -> new Drift(
                        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                        row.getLong("entries"),
                        row.getLong("missing"),
                        row.getLong("stale"),
                        row.getLong("orphaned"),
                        row.getBoolean("mended"),
                        json.readValue(row.getString("named"), NAMED)))
                .optional();
    }

    static String[] kinds(Collection<Key> keys) {
        return keys.stream().map(Key::kind).toArray(String[]::new);
    }

    static String[] ids(Collection<Key> keys) {
        return keys.stream().map(Key::id).toArray(String[]::new);
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new Key(row.getString("kind"), row.getString("id")),
                row.getLong("revision"),
                row.getBoolean("waits"),
                row.getBoolean("expected"));
    }
}
