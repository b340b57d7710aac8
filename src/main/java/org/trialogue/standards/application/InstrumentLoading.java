package org.trialogue.standards.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Brings the instruments that we ship into the tables; those that editors added or changed stay as they are. */
record InstrumentLoading(JdbcClient jdbc, JsonMapper json) {

    /** The file of instruments. */
    record File(List<Fact> instruments) {}

    /**
     * The file of what articles ask in other languages.
     *
     * @param gists by language, by article, by instrument
     */
    record Gists(Map<String, Map<String, Map<String, String>>> gists) {

        Map<String, String> of(String code, String ref) {
            return gists.getOrDefault(code, Map.of()).getOrDefault(ref, Map.of());
        }
    }

    /** What the file says of one. */
    record Fact(
            String code,
            String title,
            Map<String, @Nullable String> titles,
            String type,
            String body,
            int adopted,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate inForceOn,
            List<String> themes,
            List<Article> articlesOfInterest,
            @Nullable String note,
            String source) {

        private Fact under(String written) {
            return new Fact(
                    written,
                    title,
                    titles,
                    type,
                    body,
                    adopted,
                    adoptedOn,
                    inForceOn,
                    themes,
                    articlesOfInterest,
                    note,
                    source);
        }
    }

    /** An article of it. */
    record Article(String ref, String gist) {}

    /** An instrument of the tables under the code that it bears there, which may be written otherwise than the file has it. */
    private record Known(String code, boolean edited) {}

    void load(File file, Gists gists) {
        var known = known();
        var position = 0;
        for (var fact : file.instruments()) {
            var there = known.get(fact.code().toUpperCase(Locale.ROOT));
            if (there == null) load(fact, fact.code(), gists, position);
            else if (!there.edited()) load(fact.under(there.code()), fact.code(), gists, position);
            position++;
        }
    }

    private void load(Fact fact, String shipped, Gists gists, int position) {
        instrument(fact, position);
        titles(fact);
        articles(fact, shipped, gists);
    }

    private Map<String, Known> known() {
        return jdbc
                .sql("select code, edited from standards.instrument")
                .query((row, number) -> new Known(row.getString("code"), row.getBoolean("edited")))
                .list()
                .stream()
                .collect(Collectors.toMap(known -> known.code().toUpperCase(Locale.ROOT), known -> known));
    }

    private void instrument(Fact fact, int position) {
        jdbc.sql("""
                        insert into standards.instrument as i
                          (code, position, version, type, body, adopted, adopted_on, in_force_on, themes, note, source)
                        values (?, ?, 1, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?)
                        on conflict (code) do update set position = excluded.position, version = i.version + 1, type = excluded.type,
                          body = excluded.body, adopted = excluded.adopted, adopted_on = excluded.adopted_on,
                          in_force_on = excluded.in_force_on, themes = excluded.themes, note = excluded.note, source = excluded.source""")
                .param(fact.code())
                .param(position)
                .param(fact.type())
                .param(fact.body())
                .param(fact.adopted())
                .param(fact.adoptedOn())
                .param(fact.inForceOn())
                .param(String.join(",", fact.themes()))
                .param(fact.note())
                .param(fact.source())
                .update();
    }

    private void titles(Fact fact) {
        title(fact.code(), "en", fact.title());
        fact.titles().forEach((language, title) -> {
            if (title != null) title(fact.code(), language, title);
        });
    }

    private void title(String code, String language, String title) {
        jdbc.sql("""
                        insert into standards.instrument_title (code, language, title) values (?, ?, ?)
                        on conflict (code, language) do update set title = excluded.title""").param(code).param(language).param(title).update();
    }

    private void articles(Fact fact, String shipped, Gists gists) {
        jdbc.sql("delete from standards.article where code = ?")
                .param(fact.code())
                .update();
        var position = 0;
        for (var article : fact.articlesOfInterest())
            jdbc.sql("insert into standards.article (code, position, ref, gist, gists) values (?, ?, ?, ?, ?::jsonb)")
                    .param(fact.code())
                    .param(position++)
                    .param(article.ref())
                    .param(article.gist())
                    .param(json.writeValueAsString(gists.of(shipped, article.ref())))
                    .update();
    }
}
