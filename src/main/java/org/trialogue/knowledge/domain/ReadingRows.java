package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.Reading;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read out of practices: reading one anew adds a row, and none is ever changed or lost. What was read out of an earlier version says
 * nothing of the newest.
 */
@Repository
public class ReadingRows {

    private static final String NEWEST = """
            select distinct on (reading.practice_id) practice.key, reading.body
              from knowledge.reading
              join knowledge.practice on practice.id = reading.practice_id
              join knowledge.practice_version version on version.practice_id = practice.id and version.number = practice.latest
             where reading.read_at >= version.written_at %s
             order by reading.practice_id, reading.number desc""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(String key, Reading reading) {}

    /** The newest reading of a practice; an empty one where there is none. */
    public Reading of(String key) {
        return newest(key).map(Row::reading).orElse(Reading.NONE);
    }

    /** The newest readings of all practices, by their keys. */
    public Map<String, Reading> all() {
        var found = new HashMap<String, Reading>();
        jdbc.sql(NEWEST.formatted("")).query((row, n) -> row(row.getString(1), row.getString(2))).stream()
                .forEach(row -> found.put(row.key(), row.reading()));
        return found;
    }

    /** Keeps a reading of a practice, where it says anything new. */
    public void keep(String key, Reading reading, Instant now) {
        var before = newest(key);
        if (before.filter(row -> row.reading().equals(reading)).isPresent()) return;
        jdbc.sql("""
                        insert into knowledge.reading (practice_id, number, body, read_at)
                        select id, 1 + (select coalesce(max(r.number), 0) from knowledge.reading r where r.practice_id = practice.id), ?::jsonb, ?
                          from knowledge.practice where key = ?""")
                .param(json.writeValueAsString(reading))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(key)
                .update();
    }

    /** Keeps a reading of each of several practices, whatever was read before. */
    public void keep(Map<String, Reading> readings, Instant now) {
        if (readings.isEmpty()) return;
        var keys = readings.keySet().toArray(String[]::new);
        var bodies = Arrays.stream(keys)
                .map(key -> json.writeValueAsString(readings.get(key)))
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into knowledge.reading (practice_id, number, body, read_at)
                        select p.id, 1 + (select coalesce(max(r.number), 0) from knowledge.reading r where r.practice_id = p.id), t.body::jsonb, ?
                          from unnest(?::text[], ?::text[]) as t(key, body) join knowledge.practice p on p.key = t.key""").params(now.atOffset(ZoneOffset.UTC), keys, bodies).update();
    }

    /** The newest readings of some practices, by their keys. */
    public Map<String, Reading> of(Collection<String> keys) {
        var found = new HashMap<String, Reading>();
        jdbc.sql(NEWEST.formatted("and practice.key = any(?)"))
                .params((Object) keys.toArray(String[]::new))
                .query((row, n) -> row(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> found.put(row.key(), row.reading()));
        return found;
    }

    private Optional<Row> newest(String key) {
        return jdbc.sql(NEWEST.formatted("and practice.key = ?"))
                .param(key)
                .query((row, n) -> row(row.getString(1), row.getString(2)))
                .optional();
    }

    private Row row(String key, String body) {
        return new Row(key, json.readValue(body, Reading.class));
    }
}
