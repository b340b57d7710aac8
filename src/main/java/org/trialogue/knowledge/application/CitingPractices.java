package org.trialogue.knowledge.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Citing;

/** Published practices as they refer to instruments; of the library as a whole they are counted, an instrument and a right at a time. */
@Component
class CitingPractices implements Citing {

    private static final String PUBLISHED = """
            from knowledge.practice p
            join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
            where p.stage = 'PUBLISHED'""";

    private final JdbcClient jdbc;

    CitingPractices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(Citation citation, long total) {}

    @Override
    public String kind() {
        return "practice";
    }

    @Override
    public Cited citing(String code, int atMost) {
        var found = jdbc.sql("select p.key, v.title, v.language, count(*) over () as total " + PUBLISHED
                        + " and upper(?) = any(upper(v.instruments::text)::text[]) order by v.title, p.key limit ?")
                .params(code, atMost)
                .query((row, number) -> new Found(
                        Citation.of(
                                kind(),
                                row.getString("title"),
                                Locale.of(row.getString("language")),
                                "practices/" + row.getString("key"),
                                code,
                                ""),
                        row.getLong("total")))
                .list();
        return new Cited(
                found.stream().map(Found::citation).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    @Override
    public String whole() {
        return "library";
    }

    @Override
    public Optional<Served> served(String key) {
        if (!key.isEmpty()) return Optional.empty();
        var all = new ArrayList<>(byInstrument());
        all.addAll(byRight());
        return Optional.of(new Served("", Locale.ENGLISH, "library?kind=practice", all));
    }

    private List<Citation> byInstrument() {
        return jdbc.sql(
                        "select c.code, array_agg(distinct c.key) as practices from (select unnest(v.instruments) as code, p.key "
                                + PUBLISHED + ") c group by c.code order by c.code")
                .query((row, number) -> counted("instrument", row.getString("code"), Set.of(), practices(row)))
                .list();
    }

    private List<Citation> byRight() {
        return jdbc.sql("""
                        with read as (
                          select distinct on (r.practice_id) p.key, r.body from knowledge.reading r
                            join knowledge.practice p on p.id = r.practice_id and p.stage = 'PUBLISHED'
                            join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                           where r.read_at >= v.written_at
                           order by r.practice_id, r.number desc)
                        select t.tag ->> 'key' as code, array_agg(distinct read.key) as practices
                          from read, jsonb_array_elements(read.body -> 'tags' -> 'right') as t(tag) group by 1 order by 1""")
                .query((row, number) ->
                        counted("right", row.getString("code"), Set.of(row.getString("code")), practices(row)))
                .list();
    }

    private static Set<String> practices(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("practices").getArray());
    }

    private Citation counted(String facet, String value, Set<String> rights, Set<String> practices) {
        return new Citation(
                kind(),
                "",
                Locale.ENGLISH,
                "library?kind=practice&" + facet + "=" + value,
                rights.isEmpty() ? value : "",
                "",
                rights,
                practices);
    }
}
