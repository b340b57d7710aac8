package org.trialogue.standards.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.search.Typed;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.IndicatorSet.Sign;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Instrument.Article;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.PrincipleSet.Principle;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.Standards;
import org.trialogue.standards.domain.RatificationRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the library from the tables. It is small: type-ahead looks through all of it. */
@Service
@Transactional(readOnly = true)
class StoredStandards implements Standards {

    private static final String INSTRUMENTS = """
            select i.*, array_to_string(i.themes, ',') as theme_keys,
                   (select jsonb_object_agg(t.language, t.title) from standards.instrument_title t where t.code = i.code) as titles,
                   (select coalesce(jsonb_agg(jsonb_build_object('ref', a.ref, 'gist', a.gist, 'gists', a.gists) order by a.position), '[]')
                      from standards.article a where a.code = i.code and not a.withdrawn) as articles
              from standards.instrument i""";
    private static final String SETS = """
            select s.*, (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'heading', p.heading, 'gist', p.gist)
                                                   order by p.position), '[]')
                           from standards.principle p where p.set_id = s.id) as principles
              from standards.principle_set s""";

    private static final String INDICATORS = """
            select s.*, (select coalesce(jsonb_agg(jsonb_build_object(
                                  'number', coalesce(i.more ->> 'n', i.more ->> 'code', ''), 'name', i.name,
                                  'gist', coalesce(i.more ->> 'gist', ''), 'questions', coalesce(i.more -> 'questions', '[]'))
                                                   order by i.position), '[]')
                           from standards.indicator i where i.set_id = s.id) as signs
              from standards.indicator_set s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RatificationRows ratifications;

    StoredStandards(JdbcClient jdbc, JsonMapper json, RatificationRows ratifications) {
        this.jdbc = jdbc;
        this.json = json;
        this.ratifications = ratifications;
    }

    @Override
    public Optional<Instrument> instrument(String code) {
        return jdbc.sql(INSTRUMENTS + " where upper(i.code) = upper(?)")
                .param(code)
                .query(this::instrumentIn)
                .optional();
    }

    @Override
    public Map<String, String> codes() {
        return jdbc.sql("select code from standards.instrument").query(String.class).list().stream()
                .collect(Collectors.toMap(code -> code.toUpperCase(Locale.ROOT), code -> code));
    }

    @Override
    public List<Instrument> find(String prefix, Locale locale, int max) {
        var typed = new Typed(prefix.strip());
        return all().stream()
                .filter(instrument -> fits(instrument, typed, locale))
                .sorted(Comparator.comparing(instrument -> !Instrument.isCode(instrument.code(), typed)))
                .limit(max)
                .toList();
    }

    @Override
    public List<Instrument> all() {
        return jdbc.sql(INSTRUMENTS + " where not i.withdrawn order by i.position, i.code")
                .query(this::instrumentIn)
                .list();
    }

    @Override
    public Map<String, Ratification> ratificationsOf(String country) {
        return ratifications.to(country);
    }

    @Override
    public Optional<PrincipleSet> principles(String id) {
        return jdbc.sql(SETS + " where s.id = ?").param(id).query(this::setIn).optional();
    }

    @Override
    public List<PrincipleSet> principleSets() {
        return jdbc.sql(SETS + " order by s.position, s.id").query(this::setIn).list();
    }

    @Override
    public Optional<IndicatorSet> indicators(String id) {
        return jdbc.sql(INDICATORS + " where s.id = ?")
                .param(id)
                .query(this::signsIn)
                .optional();
    }

    @Override
    public List<IndicatorSet> indicatorSets() {
        return jdbc.sql(INDICATORS + " order by s.position, s.id")
                .query(this::signsIn)
                .list();
    }

    private static boolean fits(Instrument instrument, Typed typed, Locale locale) {
        return Instrument.isCode(instrument.code(), typed)
                || Stream.of(instrument.title(locale), instrument.title(Locale.ENGLISH))
                        .anyMatch(title -> typed.fits(instrument.code() + " " + title));
    }

    private Instrument instrumentIn(ResultSet row, int number) throws SQLException {
        var themes = row.getString("theme_keys");
        return new Instrument(
                row.getString("code"),
                row.getLong("version"),
                json.readValue(row.getString("titles"), new TypeReference<Map<String, String>>() {}),
                row.getString("type"),
                row.getString("body"),
                row.getInt("adopted"),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class),
                themes.isEmpty() ? List.of() : List.of(themes.split(",")),
                json.readValue(row.getString("articles"), new TypeReference<List<Article>>() {}),
                row.getString("note"),
                row.getString("source"),
                row.getBoolean("withdrawn"));
    }

    private IndicatorSet signsIn(ResultSet row, int number) throws SQLException {
        return new IndicatorSet(
                row.getString("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("source"),
                row.getString("usage"),
                json.readValue(row.getString("signs"), new TypeReference<List<Sign>>() {}));
    }

    private PrincipleSet setIn(ResultSet row, int number) throws SQLException {
        return new PrincipleSet(
                row.getString("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("source"),
                json.readValue(row.getString("principles"), new TypeReference<List<Principle>>() {}));
    }
}
