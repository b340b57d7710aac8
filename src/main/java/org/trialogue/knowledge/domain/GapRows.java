package org.trialogue.knowledge.domain;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many published practices there are of each theme and each place or right, each counted in one question. */
@Repository
public class GapRows {

    private static final String PUBLISHED = """
            from knowledge.practice p
            join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
            cross join lateral (select coalesce(s.now, written.theme) as theme from unnest(v.themes) as written(theme)
                                  left join unnest(?::text[], ?::text[]) as s(before, now) on s.before = written.theme) as t
            """;

    private final JdbcClient jdbc;

    GapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A theme, and what it is crossed with. */
    public record Cell(String theme, String column) {}

    /**
     * By place. A practice of several countries of one place counts once there.
     *
     * @param places the place of each country that counts
     * @param themes what stands in the place of themes that were retired
     */
    public Map<Cell, Long> byPlace(Map<String, String> places, Map<String, String> themes) {
        var countries = places.keySet().toArray(String[]::new);
        var of = places.values().toArray(String[]::new);
        return counted(jdbc.sql("select t.theme, m.place, count(distinct p.id) as practices " + PUBLISHED + """
                         cross join unnest(v.countries) as c(country)
                         join unnest(?::text[], ?::text[]) as m(country, place) on m.country = c.country
                         where p.stage = 'PUBLISHED' group by t.theme, m.place""")
                .params(before(themes), now(themes), countries, of));
    }

    /**
     * By right, as it was read out of the newest version of each practice.
     *
     * @param themes what stands in the place of themes that were retired
     * @param rights the same of rights
     */
    public Map<Cell, Long> byRight(Map<String, String> themes, Map<String, String> rights) {
        return counted(
                jdbc.sql("""
                        with read as (
                          select distinct on (r.practice_id) r.practice_id, r.body -> 'tags' -> 'right' as tags from knowledge.reading r
                            join knowledge.practice p on p.id = r.practice_id
                            join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                           where r.read_at >= v.written_at order by r.practice_id, r.number desc)
                        select t.theme, coalesce(r.now, g.tag ->> 'key'), count(distinct p.id) as practices
                        """ + PUBLISHED + """
                         join read on read.practice_id = p.id
                         cross join jsonb_array_elements(read.tags) as g(tag)
                         left join unnest(?::text[], ?::text[]) as r(before, now) on r.before = g.tag ->> 'key'
                         where p.stage = 'PUBLISHED' group by 1, 2""").params(before(themes), now(themes), before(rights), now(rights)));
    }

    private static String[] before(Map<String, String> successors) {
        return successors.keySet().toArray(String[]::new);
    }

    private static String[] now(Map<String, String> successors) {
        return successors.values().toArray(String[]::new);
    }

    private static Map<Cell, Long> counted(JdbcClient.StatementSpec question) {
        var counts = new HashMap<Cell, Long>();
        question.query(row -> {
            counts.put(new Cell(row.getString(1), row.getString(2)), row.getLong(3));
        });
        return counts;
    }
}
