package org.trialogue.knowledge.application;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Translation;
import org.trialogue.knowledge.application.PracticeImport.Numbered;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.application.PracticeImport.Told;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.knowledge.domain.Stage;
import org.trialogue.knowledge.domain.TranslationRows;
import org.trialogue.knowledge.importing.RowProblem;
import org.trialogue.search.Entries;
import org.trialogue.search.SearchEntry;

/** Writes imported practices, many in each statement, and hands them to search. One batch after the other, whoever sends them. */
@Repository
class ImportedPractices {

    private static final long LOCK = 0x696d_706f_7274_6564L;
    private static final String KNOWN = """
            select p.id, p.external_id, p.stage, p.latest, p.returned, p.origin <> 'IMPORTED' as adopted, v.digest, v.title
              from knowledge.practice p join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
             where p.external_id = any(?)""";
    private static final String OWN = """
            select p.key from knowledge.practice p
             where p.key = any(?) and not exists (select 1 from knowledge.practice same where same.external_id = p.key)""";
    private static final String BEGUN = """
            insert into knowledge.practice (id, revision, key, stage, origin, latest, external_id)
            values (?, 0, ?, 'PUBLISHED', 'IMPORTED', 1, ?)""";
    private static final String TOLD_ANEW =
            "update knowledge.practice set latest = ?, revision = revision + 1 where id = ?";
    private static final String VERSION = """
            insert into knowledge.practice_version (id, practice_id, number, written_at, language, kind, title, summary, tried,
                   confidence, year_from, year_to, countries, themes, parties, donors, lead, source, digest, identifier,
                   tags, learned, learned_basis, context, results, figures, conditions, partners, cost, instruments, articles)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'LOW', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Stands for the key of a row that is only looked at. */
    private static final UUID UNSEEN = new UUID(0, 0);

    private final JdbcTemplate jdbc;
    private final TranslationRows translations;
    private final ReadingRows readings;
    private final Entries entries;
    private final Clock clock;

    ImportedPractices(
            JdbcTemplate jdbc, TranslationRows translations, ReadingRows readings, Entries entries, Clock clock) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.readings = readings;
        this.entries = entries;
        this.clock = clock;
    }

    private record Known(
            UUID id,
            String externalId,
            Stage stage,
            int latest,
            int returned,
            boolean adopted,
            @Nullable String digest,
            String title) {}

    /**
     * What would become of a row.
     *
     * @param replaces the title of the practice that it tells anew, where that is another; or null
     */
    record Verdict(
            Outcome outcome,
            @Nullable String replaces,
            @Nullable RowProblem problem) {

        static Verdict refused(RowProblem why) {
            return new Verdict(Outcome.REFUSED, null, why);
        }
    }

    /** A row beside what is known under its {@code externalId}. */
    private record Judged(Numbered numbered, @Nullable Known known, UUID id) {

        /** What members have told anew is theirs. */
        Outcome outcome() {
            if (known == null) return Outcome.CREATED;
            if (known.adopted()) return Outcome.REFUSED;
            return numbered.row().digest().equals(known.digest()) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }

        /** What would become of it. */
        Verdict verdict() {
            if (outcome() == Outcome.REFUSED) return Verdict.refused(adopted());
            var before = outcome() == Outcome.CHANGED && known != null ? known.title() : null;
            return new Verdict(outcome(), numbered.row().account().title().equals(before) ? null : before, null);
        }

        int version() {
            return known == null ? 1 : known.latest() + 1;
        }

        boolean published() {
            return known == null || known.stage() == Stage.PUBLISHED;
        }

        Practice practice() {
            var row = numbered.row();
            return new Practice(row.key(), row.externalId(), version(), row.locale(), row.account());
        }

        Told told() {
            var row = numbered.row();
            return outcome() == Outcome.REFUSED
                    ? new Told(
                            numbered.line(), row.externalId(), row.account().title(), null, Outcome.REFUSED, adopted())
                    : new Told(numbered.line(), row.externalId(), null, row.key(), outcome(), null);
        }

        private RowProblem adopted() {
            return RowProblem.of("knowledge.row.adopted", numbered.row().externalId());
        }
    }

    /** Writes rows, no two of which have the same {@code externalId}: all of them, or none when one is not taken. */
    @Transactional
    public List<Told> write(List<Numbered> rows) {
        jdbc.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
        var known = known(rows);
        var judged = new ArrayList<Judged>();
        for (var row : rows) {
            var before = known.get(row.row().externalId());
            judged.add(new Judged(row, before, before == null ? UUID.randomUUID() : before.id()));
        }
        var created = with(judged, Outcome.CREATED);
        var changed = with(judged, Outcome.CHANGED);
        jdbc.batchUpdate(BEGUN, created, Math.max(1, created.size()), ImportedPractices::begin);
        jdbc.batchUpdate(TOLD_ANEW, changed, Math.max(1, changed.size()), ImportedPractices::tellAnew);
        created.addAll(changed);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(VERSION, created, Math.max(1, created.size()), (sql, each) -> version(sql, each, now));
        var told = translations.of(
                changed.stream().map(each -> each.numbered().row().key()).toList());
        readings.keep(
                created.stream()
                        .map(Judged::numbered)
                        .map(Numbered::row)
                        .filter(row -> !row.account().tags().isNone())
                        .collect(Collectors.toMap(
                                ImportedRow::key, row -> row.account().tags().read())),
                now.toInstant());
        entries.putAll(created.stream()
                .filter(Judged::published)
                .map(each -> entry(each, told))
                .toList());
        return judged.stream().map(Judged::told).toList();
    }

    private static SearchEntry entry(Judged judged, Map<String, List<Translation>> told) {
        var practice = judged.practice();
        return PracticeEntries.entry(
                practice,
                practice.account().tags().read(),
                told.getOrDefault(practice.key(), List.of()),
                List.of(),
                Set.of(),
                judged.known() == null ? 0 : judged.known().returned());
    }

    /** What would become of rows, in their order; nothing is written. */
    @Transactional(readOnly = true)
    public List<Verdict> judged(List<Numbered> rows) {
        var known = known(rows);
        var own = own(rows);
        return rows.stream()
                .map(row -> own.contains(row.row().externalId())
                        ? Verdict.refused(ownKey(row))
                        : new Judged(row, known.get(row.row().externalId()), UNSEEN).verdict())
                .toList();
    }

    /** Which of these rows are known by the key of a practice that stands here already: what went out of the portal and comes back. */
    @Transactional(readOnly = true)
    public Set<String> own(List<Numbered> rows) {
        return Set.copyOf(jdbc.queryForList(OWN, String.class, (Object) ids(rows)));
    }

    static RowProblem ownKey(Numbered row) {
        return RowProblem.of("knowledge.row.own-key", row.row().externalId());
    }

    private static String[] ids(List<Numbered> rows) {
        return rows.stream().map(row -> row.row().externalId()).toArray(String[]::new);
    }

    private Map<String, Known> known(List<Numbered> rows) {
        return jdbc
                .query(
                        KNOWN,
                        (row, n) -> new Known(
                                row.getObject("id", UUID.class),
                                row.getString("external_id"),
                                Stage.valueOf(row.getString("stage")),
                                row.getInt("latest"),
                                row.getInt("returned"),
                                row.getBoolean("adopted"),
                                row.getString("digest"),
                                row.getString("title")),
                        (Object) ids(rows))
                .stream()
                .collect(Collectors.toMap(Known::externalId, Function.identity()));
    }

    private static List<Judged> with(List<Judged> judged, Outcome outcome) {
        return judged.stream()
                .filter(each -> each.outcome() == outcome)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void begin(PreparedStatement sql, Judged each) throws SQLException {
        sql.setObject(1, each.id());
        sql.setString(2, each.numbered().row().key());
        sql.setString(3, each.numbered().row().externalId());
    }

    private static void tellAnew(PreparedStatement sql, Judged each) throws SQLException {
        sql.setInt(1, each.version());
        sql.setObject(2, each.id());
    }

    private static void version(PreparedStatement sql, Judged each, OffsetDateTime now) throws SQLException {
        var row = each.numbered().row();
        sql.setObject(1, UUID.randomUUID());
        sql.setObject(2, each.id());
        sql.setInt(3, each.version());
        sql.setObject(4, now);
        sql.setString(5, row.language());
        var account = row.account();
        sql.setString(6, account.kind());
        sql.setString(7, account.title());
        sql.setString(8, account.summary());
        sql.setString(9, account.tried());
        sql.setObject(10, account.period().from());
        sql.setObject(11, account.period().to());
        sql.setArray(12, texts(sql, account.countries()));
        sql.setArray(13, texts(sql, account.themes()));
        sql.setArray(14, texts(sql, account.parties()));
        sql.setArray(15, texts(sql, account.donors()));
        sql.setString(16, account.lead());
        sql.setString(17, account.source());
        sql.setString(18, row.digest());
        var identifier = account.identifier();
        sql.setString(19, identifier == null ? null : identifier.text());
        sql.setArray(20, texts(sql, account.tags().texts()));
        beside(sql, account);
    }

    private static void beside(PreparedStatement sql, Account account) throws SQLException {
        var lesson = account.lesson();
        sql.setString(21, lesson == null ? null : lesson.text());
        sql.setString(22, lesson == null ? null : lesson.basis().name());
        var told = account.particulars();
        sql.setString(23, told.context());
        sql.setString(24, told.results());
        sql.setArray(25, texts(sql, told.lines()));
        sql.setString(26, told.conditions());
        sql.setArray(27, texts(sql, account.partners()));
        sql.setString(28, told.cost());
        sql.setArray(29, texts(sql, account.instruments()));
        sql.setArray(30, texts(sql, account.articles().texts()));
    }

    private static Array texts(PreparedStatement sql, List<String> several) throws SQLException {
        return sql.getConnection().createArrayOf("text", several.toArray());
    }
}
