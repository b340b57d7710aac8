package org.trialogue.search.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Because;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Query.View;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;
import org.trialogue.search.application.Restriction.Enough;
import org.trialogue.search.domain.Chronicle;
import org.trialogue.search.domain.Evidence;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers while the index is away: PostgreSQL's full text over the same entries, with the forms of each language but without the
 * vocabulary. Its policies show each viewer their own; call it as the viewer.
 */
@Service
@Transactional(readOnly = true)
class DatabaseSearch {

    private static final String SIGNS = "StartSel=" + Marked.START + ", StopSel=" + Marked.END;
    private static final String HITS = """
            select e.kind, e.id, e.link, e.language, e.rank, e.body ->> 'externalId' as external, e.body -> 'facets' as facets, s.summary, s.reviewed, p.number, p.part, p.spoken, p.link as place,
                   ts_headline(e.forms, e.title, e.q, 'HighlightAll=true, %3$s') as head,
                   ts_headline(e.forms, p.text, e.q, 'MaxWords=45, MinWords=25, %3$s') as text
              from (select e.*, (%2$s) as q, search.forms_of(e.language) as forms, ts_rank(e.words, (%4$s)) as rank,
                           %6$s as year, %7$s as strength
                      from search.entry e where %1$s
                     order by %5$s, %8$s limit :size offset :from) e
              left join lateral (
                select v ->> 'number' as number, v ->> 'part' as part, v ->> 'language' as spoken, v ->> 'link' as link, v ->> 'text' as text
                  from jsonb_array_elements(e.body -> 'passages') with ordinality as passages(v, place)
                 order by ts_rank(to_tsvector(e.forms, v ->> 'text'), e.q) desc, place limit 1) p on true
              left join lateral (
                select nullif(v ->> 'summary', '') as summary, coalesce((v ->> 'reviewed')::boolean, false) as reviewed
                  from jsonb_array_elements(e.body -> 'renderings') as renderings(v) where v ->> 'language' = :reader limit 1) s on true
             order by %5$s, %8$s""";

    /** The rank of the strongest value; nothing is 0. */
    private static final String STRENGTH =
            "coalesce((select max(array_position(array['" + String.join("', '", Evidence.STRENGTHS)
                    + "'], v)) from jsonb_array_elements_text(e.body -> 'facets' -> 'evidence') v), 0)";

    /** The title as the index folds it, then the key, sign by sign as it compares them. */
    private static final String AMONG_EQUALS =
            "lower(left(regexp_replace(normalize(e.title, NFD), '[\\u0300-\\u036f]', '', 'g'), 200)) collate \"C\","
                    + " e.kind collate \"C\", e.id collate \"C\"";

    /** What has begun and has no end is told so. */
    private static final String ENDED = "case when " + Restriction.FIRST_YEAR
            + " is not null then coalesce((e.body -> 'years' ->> 'to')::int, " + Chronicle.NOT_ENDED + ") end";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DatabaseSearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Results find(Sought sought) {
        var worded = new Restriction(sought, Enough.ALL);
        if (!worded.canRelax() || total(worded) > 0) return found(sought, Enough.ALL);
        var some = found(sought, Enough.ANY);
        return some.total() > 0 ? some.with(Remark.RELAXED) : some;
    }

    private Results found(Sought sought, Enough enough) {
        var all = new Restriction(sought, enough, null);
        var facets = new LinkedHashMap<String, List<Count>>();
        for (var facet : Sought.FACETS) facets.put(facet, facet(sought, enough, facet));
        if (sought.query().view() == View.TIMELINE) {
            facets.put(Chronicle.BEGUN, counts(year(Restriction.FIRST_YEAR), all));
            facets.put(Chronicle.ENDED, counts(year(ENDED), all));
        }
        return new Results(
                Source.DATABASE,
                total(all),
                List.of(),
                hits(sought, all),
                kinds(sought, enough),
                facets,
                null,
                List.of());
    }

    private long total(Restriction restriction) {
        return jdbc.sql("select count(*) from search.entry e where " + restriction.sql())
                .params(restriction.parameters())
                .query(Long.class)
                .single();
    }

    private List<Hit> hits(Sought sought, Restriction all) {
        Map<String, Object> parameters = new LinkedHashMap<>(all.parameters());
        parameters.put("reader", sought.query().reader().getLanguage());
        parameters.put("size", sought.slice().size());
        parameters.put("from", sought.slice().from());
        return jdbc.sql(HITS.formatted(
                        all.sql(),
                        all.any(),
                        SIGNS,
                        all.wanted(),
                        first(sought.query().order()),
                        Restriction.LAST_YEAR,
                        STRENGTH,
                        AMONG_EQUALS))
                .params(parameters)
                .query(this::hit)
                .list();
    }

    private static String first(Order order) {
        return switch (order) {
            case RELEVANCE -> "rank desc";
            case DATE -> "year desc nulls last";
            case EVIDENCE -> "strength desc";
        };
    }

    private List<Count> kinds(Sought sought, Enough enough) {
        return counts("e.kind", new Restriction(sought, enough, "kind"));
    }

    private List<Count> facet(Sought sought, Enough enough, String facet) {
        var values = "jsonb_array_elements_text(e.body -> 'facets' -> '" + facet + "')";
        return counts(values, new Restriction(sought, enough, facet));
    }

    /** No line for what has none. */
    private static String year(String expression) {
        return "unnest(array_remove(array[(" + expression + ")::text], null))";
    }

    private List<Count> counts(String values, Restriction restriction) {
        var rows = "select " + values + " as v from search.entry e where " + restriction.sql();
        return jdbc.sql("select v, count(*) from (" + rows + ") found group by v order by 2 desc, 1 limit "
                        + Results.MOST_VALUES)
                .params(restriction.parameters())
                .query((row, n) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }

    private Hit hit(ResultSet row, int number) throws SQLException {
        var title = Marked.spans(row.getString("head"));
        var text = Marked.spans(Objects.requireNonNullElse(row.getString("text"), ""));
        var link = row.getString("link");
        var language = Locale.of(row.getString("language"));
        var answer = new Hit.Answer(
                Objects.requireNonNullElse(row.getString("number"), ""),
                Objects.requireNonNullElse(row.getString("place"), link),
                Locale.of(Objects.requireNonNullElse(row.getString("spoken"), language.getLanguage())),
                false,
                text,
                Objects.requireNonNullElse(row.getString("part"), ""));
        return new Hit(
                row.getString("kind"),
                row.getString("id"),
                title,
                language,
                language,
                link,
                answer,
                summary(row),
                Marked.found(List.of(title, text)),
                Set.of(Because.STEM),
                row.getString("external"),
                support(row),
                row.getDouble("rank"));
    }

    private Hit.Support support(ResultSet row) throws SQLException {
        return Evidence.support(
                json.readValue(row.getString("facets"), new TypeReference<Map<String, List<String>>>() {}));
    }

    private static Hit.@Nullable Summary summary(ResultSet row) throws SQLException {
        var said = row.getString("summary");
        return said == null ? null : new Hit.Summary(said, !row.getBoolean("reviewed"));
    }
}
