package org.trialogue.knowledge.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** The articles of one instrument that a version names, with commas between. */
    private static final String REFS = """
            array_to_string(array(select substr(t, strpos(t, ' ') + 1) from unnest(v.articles) with ordinality as n(t, place)
                                   where upper(split_part(t, ' ', 1)) = upper(?) order by place), ', ') as refs""";

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
        var found = jdbc.sql("select p.key, v.title, v.language, " + REFS + ", count(*) over () as total " + PUBLISHED
                        + " and upper(?) = any(upper(v.instruments::text)::text[]) order by v.title, p.key limit ?")
                .params(code, code, atMost)
                .query((row, number) -> new Found(
                        Citation.of(
                                kind(),
                                row.getString("title"),
                                Locale.of(row.getString("language")),
                                "practices/" + row.getString("key"),
                                code,
                                row.getString("refs")),
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

    /** An instrument as a whole, and each of its articles that some name. */
    private List<Citation> byInstrument() {
        return jdbc.sql(
                        "select i.code, coalesce(a.ref, '') as ref, array_agg(distinct s.key) as practices from (select p.key, v.instruments, v.articles "
                                + PUBLISHED
                                + ") s cross join lateral unnest(s.instruments) as i(code) left join lateral (select substr(t, strpos(t, ' ') + 1) as ref"
                                + " from unnest(s.articles) as n(t) where split_part(t, ' ', 1) = i.code) a on true group by 1, 2 order by 1, 2")
                .query((row, number) -> instrument(row))
                .list();
    }

    private Citation instrument(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var ref = row.getString("ref");
        return ref.isEmpty()
                ? counted("instrument", code, code, "", Set.of(), practices(row))
                : counted("article", code + " " + ref, code, ref, Set.of(), practices(row));
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
                        counted("right", row.getString("code"), "", "", Set.of(row.getString("code")), practices(row)))
                .list();
    }

    private static Set<String> practices(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("practices").getArray());
    }

    private Citation counted(
            String facet, String value, String code, String ref, Set<String> rights, Set<String> practices) {
        return new Citation(
                kind(),
                "",
                Locale.ENGLISH,
                "library?kind=practice&" + facet + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                code,
                ref,
                rights,
                practices);
    }
}
