package org.trialogue.standards.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.InstrumentDraft.ArticleDraft;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The instruments as their editors see them. */
@Repository
public class InstrumentRows {

    private static final String FIND = """
            select i.*, array_to_string(i.themes, ',') as theme_keys,
                   (select jsonb_object_agg(t.language, t.title) from standards.instrument_title t where t.code = i.code) as titles,
                   (select coalesce(jsonb_agg(jsonb_build_object('ref', a.ref, 'gist', a.gist, 'gists', a.gists, 'withdrawn', a.withdrawn)
                                              order by a.position), '[]')
                      from standards.article a where a.code = i.code) as articles
              from standards.instrument i where upper(i.code) = upper(?)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InstrumentRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An instrument as it stands.
     *
     * @param version grows with each change, of what we ship too
     */
    public record Found(UUID id, long version, InstrumentDraft draft) {}

    /** The one of that code, whatever the case of its letters. */
    public Optional<Found> find(String code) {
        return jdbc.sql(FIND).param(code).query(this::found).optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Optional<Found> inHand(String code) {
        return jdbc.sql(FIND + " for update of i")
                .param(code)
                .query(this::found)
                .optional();
    }

    /** A new one, after all others; false where the code is taken. */
    public boolean add(UUID id, InstrumentDraft draft) {
        var added = jdbc.sql("""
                        insert into standards.instrument
                          (id, code, position, version, type, body, adopted, adopted_on, in_force_on, themes, note, source, withdrawn, edited)
                        values (?, ?, (select coalesce(max(position) + 1, 0) from standards.instrument), 1, ?, ?, ?, ?, ?,
                          string_to_array(?, ','), ?, ?, ?, true)
                        on conflict do nothing""")
                .params(Arrays.asList(
                        id,
                        draft.code(),
                        draft.type(),
                        draft.body(),
                        draft.adopted(),
                        draft.adoptedOn(),
                        draft.inForceOn(),
                        String.join(",", draft.themes()),
                        draft.note(),
                        draft.source(),
                        draft.withdrawn()))
                .update();
        if (added == 1) parts(draft);
        return added == 1;
    }

    /** Puts one that is there differently. */
    public void change(InstrumentDraft draft) {
        jdbc.sql("""
                        update standards.instrument set version = version + 1, type = ?, body = ?, adopted = ?, adopted_on = ?,
                          in_force_on = ?, themes = string_to_array(?, ','), note = ?, source = ?, withdrawn = ?, edited = true
                         where code = ?""")
                .params(Arrays.asList(
                        draft.type(),
                        draft.body(),
                        draft.adopted(),
                        draft.adoptedOn(),
                        draft.inForceOn(),
                        String.join(",", draft.themes()),
                        draft.note(),
                        draft.source(),
                        draft.withdrawn(),
                        draft.code()))
                .update();
        jdbc.sql("delete from standards.instrument_title where code = ?")
                .param(draft.code())
                .update();
        jdbc.sql("delete from standards.article where code = ?")
                .param(draft.code())
                .update();
        parts(draft);
    }

    private void parts(InstrumentDraft draft) {
        draft.titles()
                .forEach((language, title) -> jdbc.sql(
                                "insert into standards.instrument_title (code, language, title) values (?, ?, ?)")
                        .params(draft.code(), language, title)
                        .update());
        var position = 0;
        for (var article : draft.articles())
            jdbc.sql("""
                            insert into standards.article (code, position, ref, gist, withdrawn, gists) values (?, ?, ?, ?, ?, ?::jsonb)""")
                    .params(
                            draft.code(),
                            position++,
                            article.ref(),
                            article.gist(),
                            article.withdrawn(),
                            json.writeValueAsString(article.gists()))
                    .update();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        var themes = row.getString("theme_keys");
        var draft = new InstrumentDraft(
                row.getString("code"),
                json.readValue(row.getString("titles"), new TypeReference<Map<String, String>>() {}),
                row.getString("type"),
                row.getString("body"),
                row.getInt("adopted"),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class),
                themes.isEmpty() ? List.of() : List.of(themes.split(",")),
                json.readValue(row.getString("articles"), new TypeReference<List<ArticleDraft>>() {}),
                row.getString("note"),
                row.getString("source"),
                row.getBoolean("withdrawn"));
        return new Found(row.getObject("id", UUID.class), row.getLong("version"), draft);
    }
}
