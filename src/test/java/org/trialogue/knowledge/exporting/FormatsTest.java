package org.trialogue.knowledge.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.PersistentId;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.knowledge.Tags;
import org.trialogue.knowledge.importing.PracticeRows;
import org.trialogue.platform.tables.CsvFile;
import org.trialogue.platform.tables.WorkbookRows;
import org.trialogue.standards.Articles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes out is read back by what others read it with, and by our own import. */
class FormatsTest {

    private static final String TITLE = "Fees {paid} back: 50 % & more_#1 \\ ~ ^ $ çü }";
    private static final String SUMMARY = "=HYPERLINK(\"http://x\")\r\nER  - \r\nTY  - JOUR\r\nTI  - Another";

    @Test
    void bibtex_means_what_was_written() throws Exception {
        var entries = new BibTeXParser()
                .parse(new StringReader(text(PracticeFormat.BIBTEX, practice(), practice())))
                .getEntries();
        assertThat(entries).hasSize(1);
        var entry = entries.values().iterator().next();
        assertThat(printed(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()))
                .isEqualTo(TITLE);
        assertThat(entry.getField(BibTeXEntry.KEY_DOI).toUserString()).isEqualTo("10.1234/abc");
        assertThat(entry.getField(BibTeXEntry.KEY_YEAR).toUserString()).isEqualTo("2025");
        assertThat(entry.getField(new Key("funding")).toUserString()).isEqualTo("A fund; NO");
        assertThat(text(PracticeFormat.RIS, practice())).contains("20,000 dollars", "C2  - A fund; NO\r\n");
        assertThat(text(PracticeFormat.JSONLD, practice())).contains("\"mentions\":[\"C181\",\"C181 art. 7(2), 8\"]");
    }

    private static String printed(String tex) throws ParseException {
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(tex)));
    }

    @ParameterizedTest
    @EnumSource(
            value = PracticeFormat.class,
            names = {"CSV", "XLSX", "RIS", "BIBTEX"})
    void what_went_out_comes_in_again(PracticeFormat format) throws IOException {
        var rows = PracticeRows.read(bytes(format, practice(), practice()));
        assertThat(rows.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.problem()).isNull();
            assertThat(row.fields())
                    .containsEntry("externalId", "fees-1")
                    .containsEntry("title", TITLE)
                    .containsEntry("language", "en")
                    .containsEntry("yearTo", 2025);
            assertThat(Objects.toString(row.fields().get("identifier"))).endsWith("10.1234/abc");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = PracticeFormat.class,
            names = {"CSV", "XLSX"})
    void what_it_is_about_comes_in_again_too(PracticeFormat format) throws IOException {
        assertThat(PracticeRows.read(bytes(format, practice()))
                        .rows()
                        .getFirst()
                        .fields())
                .containsEntry("targets", List.of("migrant-workers", "women"))
                .containsEntry("evidence", List.of("monitored"))
                .containsEntry("context", "Crews had paid;\nall of them.")
                .containsEntry("figures", List.of("Fishers, men and women: 1,400", "Agencies: ten"))
                .containsEntry("partners", List.of("A mission, and its friends", "The port"))
                .containsEntry("lesson", "Ask in writing.")
                .containsEntry("basis", "inferred")
                .containsEntry("instruments", List.of("C181 art. 7(2), 8"))
                .containsEntry("cost", "20,000 dollars");
    }

    @Test
    void a_name_that_is_no_key_of_bibtex_survives() throws IOException {
        var file = bytes(PracticeFormat.BIBTEX, known("Ref 12, {a}_b"));
        assertThat(PracticeRows.read(file).rows().getFirst().fields()).containsEntry("externalId", "Ref 12, {a}_b");
        assertThat(PracticeRows.read(bytes(PracticeFormat.RIS, known(null)))
                        .rows()
                        .getFirst()
                        .fields())
                .containsEntry("externalId", "fees");
    }

    private static Taken known(@Nullable String externalId) {
        var practice = told("Title", "Tried");
        return new Taken(
                new Practice("fees", externalId, 1, Locale.ENGLISH, practice.account()),
                "https://p/x",
                "https://p/public/x",
                List.of(),
                Map.of(),
                Instant.EPOCH);
    }

    @Test
    void no_cell_is_a_formula_and_a_line_of_ris_stays_one() throws IOException {
        var csv = CsvFile.rows(bytes(PracticeFormat.CSV, practice()), 10);
        var summary = csv.getFirst().cells().indexOf("summary");
        assertThat(csv.get(1).cells().get(summary)).startsWith("'=HYPERLINK");
        var xlsx = WorkbookRows.of(bytes(PracticeFormat.XLSX, practice()), 10);
        assertThat(xlsx.get(1).cells().get(summary)).startsWith("'=HYPERLINK");
        assertThat(text(PracticeFormat.RIS, practice()).lines().filter(line -> line.startsWith("TY")))
                .hasSize(1);
    }

    @Test
    void a_cell_of_a_workbook_says_where_it_is_cut() throws IOException {
        var lengthy = new Taken(
                told("Long", "x".repeat(50_000)),
                "https://p/x",
                "https://p/public/x",
                List.of(),
                Map.of(),
                Instant.EPOCH);
        var rows = WorkbookRows.of(bytes(PracticeFormat.XLSX, lengthy), 10);
        var text = rows.get(1).cells().get(rows.getFirst().cells().indexOf("text"));
        assertThat(text).hasSize(32_767).endsWith("…");
    }

    @Test
    void json_speaks_the_words_of_schema_org_and_of_citation_styles() throws IOException {
        var graph = json(PracticeFormat.JSONLD, practice(), practice());
        assertThat(graph.path("@context").asString()).isEqualTo("https://schema.org");
        var work = graph.path("@graph").path(1);
        assertThat(work.path("name").asString()).isEqualTo(TITLE);
        assertThat(work.path("@id").asString()).isEqualTo("https://portal.example/practices/fees");
        assertThat(work.path("url").asString()).isEqualTo("https://portal.example/public/practices/fees");
        assertThat(work.path("temporalCoverage").asString()).isEqualTo("../2025");
        assertThat(work.at("/about/0/termCode").asString()).isEqualTo("recruitment");
        assertThat(work.at("/contributor/2/name").asString()).isEqualTo("The port");
        assertThat(work.path("additionalProperty")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly(
                        "context",
                        "results",
                        "Fishers, men and women",
                        "Agencies",
                        "conditions",
                        "cost",
                        "evidence",
                        "note");
        var report = json(PracticeFormat.CSL, practice()).path(0);
        assertThat(report.path("DOI").asString()).isEqualTo("10.1234/abc");
        assertThat(report.path("annote").asString())
                .containsSubsequence(
                        "Crews had paid",
                        "What was tried.",
                        "Most got",
                        "Agencies: ten",
                        "Ask in writing.",
                        "let aboard",
                        "20,000 dollars");
        assertThat(report.at("/custom/donors/1").asString()).isEqualTo("NO");
        assertThat(report.at("/issued/date-parts/0/0").asInt()).isEqualTo(2025);
    }

    @ParameterizedTest
    @EnumSource(
            value = PracticeFormat.class,
            names = {"JSONLD", "CSL", "RIS", "BIBTEX"})
    void what_it_is_about_how_its_results_are_known_and_what_is_doubtful_goes_along(PracticeFormat format)
            throws IOException {
        assertThat(text(format, practice()))
                .contains(
                        "Fair recruitment",
                        "Migrant workers",
                        "Monitored by those who did it",
                        "One source alone says so.",
                        "En bref : ",
                        "In short.");
    }

    @Test
    void a_table_holds_what_is_doubtful_and_what_we_say_in_short() throws IOException {
        var rows = CsvFile.rows(bytes(PracticeFormat.CSV, practice()), 10);
        var head = rows.getFirst().cells();
        var row = rows.get(1).cells();
        assertThat(row.get(head.indexOf("note"))).isEqualTo("One source alone says so.");
        assertThat(row.get(head.indexOf("portalSummary.fr"))).startsWith("En bref");
        assertThat(row.get(head.indexOf("portalSummary.es"))).isEmpty();
    }

    @Test
    void what_has_no_summary_is_told_in_short_by_ours_in_its_language() throws IOException {
        var told = practice();
        var account = told.account();
        var words = new AccountWords(account.title(), "", account.tried(), null, null, account.particulars());
        var silent = new Practice("fees", null, 1, Locale.ENGLISH, account.with(words));
        var taken = new Taken(silent, told.address(), told.open(), List.of(), told.ours(), told.writtenAt());
        assertThat(json(PracticeFormat.CSL, taken).at("/0/abstract").asString()).isEqualTo("In short.");
    }

    @ParameterizedTest
    @EnumSource(PracticeFormat.class)
    void a_file_without_practices_is_whole(PracticeFormat format) throws IOException {
        var bytes = bytes(format);
        switch (format) {
            case CSV -> assertThat(CsvFile.rows(bytes, 0)).hasSize(1);
            case XLSX -> assertThat(WorkbookRows.of(bytes, 0)).hasSize(1);
            case JSONLD, CSL -> assertThat(json(format).isContainer()).isTrue();
            case RIS, BIBTEX -> assertThat(bytes).isEmpty();
        }
    }

    private static Taken practice() {
        return new Taken(
                told(TITLE, "What was tried."),
                "https://portal.example/practices/fees",
                "https://portal.example/public/practices/fees",
                List.of(
                        new Taken.Term(Taken.THEME, "themes", "recruitment", "Fair recruitment"),
                        new Taken.Term("target", "target-groups", "migrant-workers", "Migrant workers"),
                        new Taken.Term("evidence", "evidence-strength", "monitored", "Monitored by those who did it")),
                Map.of("fr", new Wording(null, "En bref : {remboursé}"), "en", new Wording(null, "In short.")),
                Instant.parse("2026-11-28T09:00:00Z"));
    }

    private static Practice told(String title, String tried) {
        var account = new Account(
                "practice",
                title,
                SUMMARY,
                tried,
                new Account.Lesson("Ask in writing.", Account.Basis.INFERRED),
                Confidence.HIGH,
                new Period(null, 2025),
                List.of("GH"),
                List.of("recruitment"),
                List.of(),
                List.of("A fund", "NO"),
                List.of("C181"),
                "A union, and its friends",
                "Its report",
                "One source alone says so.",
                new PersistentId("10.1234/abc"),
                Tags.parsed("target:migrant-workers", "target:women", "evidence:monitored"));
        var beside = new Particulars(
                "Crews had paid;\nall of them.",
                "Most got them back.",
                List.of(new Figure("Fishers, men and women", "1,400"), new Figure("Agencies", "ten")),
                "A union that is let aboard.",
                "20,000 dollars");
        return new Practice(
                "fees",
                "fees-1",
                2,
                Locale.ENGLISH,
                account.with(beside, List.of("A mission, and its friends", "The port"))
                        .with(Articles.parsed("C181 7(2)", "C181 8")));
    }

    private static byte[] bytes(PracticeFormat format, Taken... practices) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = format.writer(out)) {
            for (var practice : practices) writer.add(practice);
            writer.finish();
        }
        return out.toByteArray();
    }

    private static String text(PracticeFormat format, Taken... practices) throws IOException {
        return new String(bytes(format, practices), StandardCharsets.UTF_8);
    }

    private static JsonNode json(PracticeFormat format, Taken... practices) throws IOException {
        return new JsonMapper().readTree(bytes(format, practices));
    }
}
