package org.trialogue.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.Translation;
import org.trialogue.platform.Refusal;

/** The table of translations: translating anew adds a row, and none is ever changed or lost. */
@Repository
public class TranslationRows {

    private static final String NEWEST = """
            select distinct on (t.practice_id, t.language) p.key, t.*
              from knowledge.translation t join knowledge.practice p on p.id = t.practice_id %s
             order by t.practice_id, t.language, t.number desc""";

    private final JdbcClient jdbc;

    TranslationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds one.
     *
     * @param contribution what it was published from
     * @throws Refusal when a later version of the practice was translated into that language meanwhile
     */
    public void add(Translation told, UUID contribution) {
        var words = told.words();
        var beside = words.particulars();
        var added = jdbc.sql("""
                        insert into knowledge.translation (practice_id, language, number, of_version, contribution_id, written_at,
                               title, summary, tried, learned, note, context, results, figures, conditions, cost)
                        select p.id, ?, 1 + coalesce(max(t.number), 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                          from knowledge.practice p left join knowledge.translation t on t.practice_id = p.id and t.language = ?
                         where p.key = ?
                         group by p.id having coalesce(max(t.of_version), 0) <= ?""")
                .params(Arrays.asList(
                        told.language().getLanguage(),
                        told.version(),
                        contribution,
                        told.writtenAt().atOffset(ZoneOffset.UTC),
                        words.title(),
                        words.summary(),
                        words.tried(),
                        words.learned(),
                        words.note(),
                        beside.context(),
                        beside.results(),
                        beside.lines().toArray(String[]::new),
                        beside.conditions(),
                        beside.cost(),
                        told.language().getLanguage(),
                        told.practice(),
                        told.version()))
                .update();
        if (added == 0) throw new Refusal("knowledge.refused.newer-translation");
    }

    /** The newest ones of a practice, by language. */
    public List<Translation> of(String key) {
        return jdbc.sql(NEWEST.formatted("where p.key = ?"))
                .param(key)
                .query((row, number) -> translation(row))
                .list();
    }

    /** The newest ones of several practices, by key. */
    public Map<String, List<Translation>> of(Collection<String> keys) {
        return byKey(jdbc.sql(NEWEST.formatted("where p.key = any(?)"))
                .param(keys.toArray(String[]::new))
                .query((row, number) -> translation(row))
                .list());
    }

    /** What several practices are called in a language, by key, as they were translated last. */
    public Map<String, String> titles(Collection<String> keys, Locale language) {
        if (keys.isEmpty()) return Map.of();
        record Told(String key, String title) {}
        return jdbc
                .sql("""
                        select distinct on (t.practice_id) p.key, t.title
                          from knowledge.translation t join knowledge.practice p on p.id = t.practice_id
                         where p.key = any(?) and t.language = ?
                         order by t.practice_id, t.number desc""")
                .params(keys.toArray(String[]::new), language.getLanguage())
                .query((row, number) -> new Told(row.getString("key"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::key, Told::title));
    }

    private static Map<String, List<Translation>> byKey(List<Translation> found) {
        return found.stream().collect(Collectors.groupingBy(Translation::practice));
    }

    private static Translation translation(ResultSet row) throws SQLException {
        return new Translation(
                row.getString("key"),
                Locale.of(row.getString("language")),
                row.getInt("of_version"),
                new AccountWords(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("tried"),
                        row.getString("learned"),
                        row.getString("note"),
                        particulars(row)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return Particulars.written(
                row.getString("context"),
                row.getString("results"),
                List.of((String[]) row.getArray("figures").getArray()),
                row.getString("conditions"),
                row.getString("cost"));
    }
}
