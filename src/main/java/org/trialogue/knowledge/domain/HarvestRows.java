package org.trialogue.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published, and what was retired after that, in the order in which it was last changed. */
@Repository
public class HarvestRows {

    private static final String ALL = """
            select * from (
              select p.key, date_trunc('second', coalesce(p.retired_at, greatest(v.written_at, p.returned_at))) as stamp, p.stage = 'RETIRED' as retired,
                     array_to_string(v.themes, ',') as themes
                from knowledge.practice p join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
               where p.stage in ('PUBLISHED', 'RETIRED')) h
            """;

    private final JdbcClient jdbc;

    HarvestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A practice that is, or was, in the library.
     *
     * @param stamp when it was last changed, in whole seconds
     * @param retired whether only this is said of it
     */
    public record Harvested(String key, Instant stamp, boolean retired, List<String> themes) {

        /** Keeps its own copy. */
        public Harvested {
            themes = List.copyOf(themes);
        }
    }

    /**
     * What is asked for.
     *
     * @param theme an empty string for all
     */
    public record Window(Instant from, Instant until, String theme) {}

    /** At most so many within a window that come after this one, the longest unchanged first. */
    public List<Harvested> following(Window window, Instant stamp, String key, int atMost) {
        return jdbc.sql(ALL + """
                         where h.stamp between :from and :until and (:theme = '' or :theme = any(string_to_array(h.themes, ',')))
                           and (h.stamp, h.key) > (:stamp, :key)
                         order by h.stamp, h.key limit :most""")
                .param("from", at(window.from()))
                .param("until", at(window.until()))
                .param("theme", window.theme())
                .param("stamp", at(stamp))
                .param("key", key)
                .param("most", atMost)
                .query(this::harvested)
                .list();
    }

    /** The one of that key. */
    public Optional<Harvested> one(String key) {
        return jdbc.sql(ALL + " where h.key = ?")
                .param(key)
                .query(this::harvested)
                .optional();
    }

    /** The first moment at which one was changed; empty where there is none. */
    public Optional<Instant> earliest() {
        return jdbc.sql(ALL + " order by h.stamp limit 1")
                .query(this::harvested)
                .optional()
                .map(Harvested::stamp);
    }

    private Harvested harvested(ResultSet row, int number) throws SQLException {
        var themes = row.getString("themes");
        return new Harvested(
                row.getString("key"),
                row.getObject("stamp", OffsetDateTime.class).toInstant(),
                row.getBoolean("retired"),
                themes.isEmpty() ? List.of() : List.of(themes.split(",")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
