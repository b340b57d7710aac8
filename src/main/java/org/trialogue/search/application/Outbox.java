package org.trialogue.search.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.search.domain.Held.Key;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The entries as the indexer sees them. It works for no member, so it has its own way in, which leads to no caucus. */
@Repository
@Transactional
class Outbox {

    private static final String READ = """
            select e.*, m.digests, m.directions from %s e left join lateral search.meaning_of(e.kind, e.id) m on true""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many entries the index has, and how many it still waits for. */
    record Tally(long indexed, long awaiting) {}

    /** How many entries there are, and what is still to be done for how many of them. */
    record Waits(long kept, long awaiting, @Nullable Instant oldest, long unmeant, long setAside, long refused) {}

    @Transactional(readOnly = true)
    public List<Kept> awaiting(int atMost) {
        return jdbc.sql(READ.formatted("search.awaiting(?)"))
                .param(atMost)
                .query(this::kept)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Kept> following(String kind, String id, int atMost) {
        return jdbc.sql(READ.formatted("search.following(?, ?, ?)"))
                .param(kind)
                .param(id)
                .param(atMost)
                .query(this::kept)
                .list();
    }

    /** Those of these that there are and that were not taken out. */
    @Transactional(readOnly = true)
    public List<Kept> these(Collection<Key> keys) {
        return jdbc.sql(READ.formatted("search.these(?, ?)"))
                .params(KnownRevisions.kinds(keys), KnownRevisions.ids(keys))
                .query(this::kept)
                .list();
    }

    /** The index has these very revisions; one that changed meanwhile stays marked. */
    public void indexed(List<Kept> entries) {
        for (var entry : entries)
            jdbc.sql("select search.indexed(?, ?, ?)")
                    .param(entry.kind())
                    .param(entry.id())
                    .param(entry.revision())
                    .query((row, n) -> n)
                    .list();
    }

    /** Which index answers at this moment, as a number: to be asked before entries are carried to it. */
    public long answering() {
        return jdbc.sql("select search.answering()").query(Long.class).single();
    }

    /**
     * The index took these very revisions, but for those that it refused. Where another one has begun to answer meanwhile, they stay marked.
     *
     * @param answering the index that answered before they were carried
     */
    public void settle(List<Kept> entries, List<Refused> refused, long answering, Instant now) {
        if (!stillAnswers(answering)) return;
        if (refused.isEmpty()) {
            indexed(entries);
            return;
        }
        var left =
                new HashSet<>(refused.stream().map(each -> each.entry().key()).toList());
        indexed(entries.stream().filter(entry -> !left.contains(entry.key())).toList());
        for (var each : refused) refuse(each, now);
    }

    /** The index will not take this very revision. It waits no more, and the reason is kept. */
    public void refuse(Refused refused, Instant now) {
        jdbc.sql("select search.refused(?, ?, ?, ?, ?)")
                .param(refused.entry().kind())
                .param(refused.entry().id())
                .param(refused.entry().revision())
                .param(refused.reason())
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }

    /** In this transaction nothing that is put in is news, unless it is of a new version. */
    public void tellNoNews() {
        jdbc.sql("select set_config('search.rebuilding', 'on', true)")
                .query((row, n) -> n)
                .list();
    }

    /** Has everything that was refused tried once more; how many they are. */
    public long tryAgain() {
        return jdbc.sql("select search.try_again()").query(Long.class).single();
    }

    /**
     * Entries whose meaning is to be computed by now, those that wait longest first.
     *
     * @param rest what was understood before has stood unchanged for so long
     */
    @Transactional(readOnly = true)
    public List<Kept> unmeant(int atMost, Instant now, Duration rest) {
        return jdbc.sql(READ.formatted("search.unmeant(?, ?, ?)"))
                .param(atMost)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.minus(rest).atOffset(ZoneOffset.UTC))
                .query(this::kept)
                .list();
    }

    /** Keeps the meaning of this very revision of an entry, and marks it to be indexed with it. */
    public void mean(Kept entry, String model, Map<String, float[]> directions, Instant now) {
        jdbc.sql("select search.mean(?, ?, ?, ?, ?, ?, ?)")
                .param(entry.kind())
                .param(entry.id())
                .param(entry.revision())
                .param(model)
                .param(Directions.digests(directions))
                .param(Directions.numbers(directions))
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Sets an entry aside whose meaning could not be computed: after a first failure for so long, then for longer each time, up to a day. */
    public void notMeant(Kept entry, Instant now, Duration first) {
        jdbc.sql("select search.not_meant(?, ?, ?, ?, make_interval(secs => ?))")
                .param(entry.kind())
                .param(entry.id())
                .param(entry.revision())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(first.toSeconds())
                .query((row, n) -> n)
                .list();
    }

    /** Has everything computed anew that another model computed. */
    public void meanAgain(String model) {
        jdbc.sql("select search.mean_again(?)")
                .param(model)
                .query((row, n) -> n)
                .list();
    }

    /** A number that grows with each entry that is carried to the index. */
    public long carriedByNow() {
        return jdbc.sql("select search.carried_by_now()").query(Long.class).single();
    }

    /** Another index answers from now on. */
    public void answersAnew() {
        jdbc.sql("select search.answers_anew()").query((row, n) -> n).list();
    }

    /** Has everything indexed again that was carried since. */
    public void indexAgain(long since) {
        jdbc.sql("select search.index_again(?)")
                .param(since)
                .query((row, n) -> n)
                .list();
    }

    private boolean stillAnswers(long answering) {
        return jdbc.sql("select search.still_answers(?)")
                .param(answering)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Tally tally() {
        return jdbc.sql("select indexed, awaiting from search.tally()")
                .query((row, n) -> new Tally(row.getLong(1), row.getLong(2)))
                .single();
    }

    @Transactional(readOnly = true)
    public Waits waits() {
        return jdbc.sql("select * from search.standing()")
                .query((row, n) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Waits(
                            row.getLong("kept"),
                            row.getLong("awaiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong("unmeant"),
                            row.getLong("set_aside"),
                            row.getLong("refused"));
                })
                .single();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("kind"),
                row.getString("id"),
                row.getLong("revision"),
                row.getString("title"),
                row.getString("link"),
                row.getString("language"),
                row.getObject("room_id", UUID.class),
                json.readValue(row.getString("body"), Kept.Body.class),
                row.getBoolean("removed"),
                Directions.read(row.getBytes("digests"), row.getBytes("directions")));
    }
}
