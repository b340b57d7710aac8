package org.trialogue.search.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When entries were told, as far as the member of the transaction may see them. */
@Repository
@Transactional(readOnly = true)
class ToldSince {

    private final JdbcClient jdbc;

    ToldSince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry, and when it was told. */
    record Told(Instant at, String kind, String id) {

        String key() {
            return kind + "/" + id;
        }
    }

    /**
     * What was told after a moment, until another, the first first.
     *
     * @param beyond the entry after which to go on, or null to begin
     */
    public List<Told> after(Instant since, @Nullable Told beyond, Instant until, int atMost) {
        var from = beyond == null ? new Told(since, "", "") : beyond;
        return jdbc.sql("""
                        select e.told_at, e.kind, e.id from search.entry e
                         where e.told_at > ? and e.told_at <= ? and (e.told_at, e.kind, e.id) > (?, ?, ?) and not e.removed
                         order by e.told_at, e.kind, e.id limit ?""")
                .params(
                        since.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC),
                        from.at().atOffset(ZoneOffset.UTC),
                        from.kind(),
                        from.id(),
                        atMost)
                .query((row, number) -> new Told(
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("id")))
                .list();
    }

    /** How many of these entries are in view, by their keys, and were told in no other words since a moment. */
    public int standing(List<String> keys, Instant moment) {
        return jdbc.sql("""
                        select count(*) from search.entry e
                         where (e.kind, e.id) in (select split_part(k, '/', 1), substr(k, strpos(k, '/') + 1) from unnest(?) k)
                           and not e.removed and e.told_at <= ?""")
                .params(keys.toArray(String[]::new), moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** In which room entries stand that are in view, by key; in none where everybody signed in sees them. */
    public Map<String, Optional<UUID>> rooms(List<String> keys) {
        return jdbc
                .sql("""
                        select e.kind || '/' || e.id as key, e.room_id from search.entry e
                         where (e.kind, e.id) in (select split_part(k, '/', 1), substr(k, strpos(k, '/') + 1) from unnest(?) k) and not e.removed""")
                .param(keys.toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(row.getString("key"), Optional.ofNullable(row.getObject("room_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The oldest of what was told since a moment and is not in the index yet. */
    public Optional<Instant> notYet(Instant since) {
        return jdbc.sql("select moment from search.not_yet(?) moment where moment is not null")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
