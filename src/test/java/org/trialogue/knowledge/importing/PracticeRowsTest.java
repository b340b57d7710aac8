package org.trialogue.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.platform.ui.Texts;

/** Files as people have them, good and bad. */
class PracticeRowsTest {

    @Test
    void columns_come_in_any_order_and_others_are_left_alone() {
        var rows = read("Year From;TITLE;external_id;text;themes;colour\n2001;A;1;Tried;wages, training;red\n");
        assertThat(rows.leftAlone()).containsExactly("colour");
        assertThat(rows.rows().getFirst().fields())
                .containsEntry("yearFrom", 2001)
                .containsEntry("externalId", "1")
                .containsEntry("summary", "")
                .containsEntry("themes", List.of("wages", "training"));
    }

    @Test
    void the_page_names_every_column_in_each_language() {
        assertThat(PracticeRows.needed()).contains("externalId", "title", "text");
        assertThat(PracticeRows.others())
                .contains("summary", "figures", "instruments", "targets", "transferability", "managementResponse")
                .doesNotContainAnyElementsOf(PracticeRows.needed());
        for (var language : Texts.LANGUAGES)
            assertThat(new Texts().getTranslation("knowledge.import.columns", language, "title, text", "figures, cost"))
                    .contains("title, text", "figures, cost");
    }

    @Test
    void a_table_from_an_older_spreadsheet_keeps_its_letters() {
        var bytes = "externalId;title;text\n1;Évaluation;Été\n".getBytes(Charset.forName("windows-1252"));
        assertThat(PracticeRows.read(bytes).rows().getFirst().fields()).containsEntry("title", "Évaluation");
        assertThatThrownBy(() -> PracticeRows.read("externalId;title".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage("platform.refused.encoding");
    }

    @Test
    void what_is_wrong_is_told_of_its_row_alone() {
        var rows = read("externalId,title,text\n1,=1+1,T\n2,B,T,too,many\n3,-5 degrees,T\n")
                .rows();
        assertThat(rows.get(0).problem()).isEqualTo(RowProblem.of("platform.import.formula-in", "title"));
        assertThat(rows.get(1).problem()).isEqualTo(RowProblem.of("platform.import.cells", 3));
        assertThat(rows.get(2).problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'title,text',platform.import.column-missing",
        "'externalId,title,Title,text',platform.import.column-twice",
        "'',platform.refused.csv-empty",
        "'PK broken',platform.refused.workbook"
    })
    void what_cannot_be_read_at_all_is_refused(String file, String refusal) {
        assertThatThrownBy(() -> read(file)).hasMessage(refusal);
    }

    @Test
    void ten_thousand_rows_are_read_and_one_more_is_refused() {
        var file = new StringBuilder("externalId,title,text\n");
        for (int number = 0; number < PracticeRows.MOST; number++)
            file.append(number).append(",Title,Text\n");
        assertThat(read(file.toString()).rows()).hasSize(PracticeRows.MOST);
        assertThatThrownBy(() -> read(file + "more,Title,Text\n")).hasMessage("platform.refused.csv-long");
    }

    @Test
    void a_cell_of_a_workbook_that_is_reckoned_is_told() throws Exception {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("externalId");
            head.createCell(1).setCellValue("title");
            head.createCell(2).setCellValue("text");
            head.createCell(3).setCellValue("yearFrom");
            var reckoned = sheet.createRow(1);
            reckoned.createCell(0).setCellValue(1);
            reckoned.createCell(1).setCellFormula("1+1");
            reckoned.createCell(2).setCellValue("Text");
            var plain = sheet.createRow(3);
            plain.createCell(0).setCellValue("2");
            plain.createCell(1).setCellValue("Title");
            plain.createCell(2).setCellValue("Text");
            plain.createCell(3).setCellValue(2003);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            var rows = PracticeRows.read(out.toByteArray()).rows();
            assertThat(rows.get(0).problem()).isEqualTo(RowProblem.of("platform.import.formula-in", "title"));
            assertThat(rows.get(1).line()).isEqualTo(4);
            assertThat(rows.get(1).fields()).containsEntry("yearFrom", 2003).containsEntry("externalId", "2");
        }
    }

    @Test
    void a_reference_of_ris_is_a_row_and_one_without_end_is_told() {
        var rows = read("""
                        TY  - JOUR
                        ID  - one
                        TI  - Title
                        AU  - Diop, Awa
                        PY  - 2011/03/01
                        LA  - French
                        AB  - Shortly
                        goes on
                        DO  - 10.1/x
                        KW  - Fair recruitment
                        ER  -\s

                        TY  - RPRT
                        TI  - Without end
                        """).rows();
        assertThat(rows.get(0).fields())
                .containsEntry("externalId", "10.1/x")
                .containsEntry("language", "fr")
                .containsEntry("text", "Shortly\ngoes on")
                .containsEntry("kind", "research")
                .containsEntry("yearFrom", 2011)
                .containsEntry("source", "Diop, Awa. (2011)")
                .containsEntry("keywords", List.of("Fair recruitment"));
        assertThat(rows.get(1).line()).isEqualTo(13);
        assertThat(rows.get(1).problem()).isEqualTo(RowProblem.of("knowledge.import.no-end"));
    }

    @Test
    void a_number_that_only_counts_within_its_file_is_not_taken_where_a_lasting_name_stands() {
        var rows = read("TY  - RPRT\nID  - 1\nDO  - 10.1/x\nER  - \nTY  - RPRT\nID  - 2\nER  - \n")
                .rows();
        assertThat(rows).extracting(row -> row.fields().get("externalId")).containsExactly("10.1/x", "2");
    }

    @Test
    void a_file_of_entries_that_are_never_closed_is_given_up() {
        assertThatThrownBy(() -> read("@book{a, title = {open\n".repeat(30)))
                .hasMessage("knowledge.import.bibtex-broken");
        assertThatThrownBy(() -> read("@book{a, title = {T}}\n".repeat(PracticeRows.MOST + 1)))
                .hasMessage("platform.refused.csv-long");
    }

    @Test
    void a_cell_that_was_cut_when_it_went_out_does_not_come_in() {
        var cut = "x".repeat(32_766) + "…";
        var rows = read("externalId,title,text\n1,T," + cut + "\n2,T,x" + cut + "\n")
                .rows();
        assertThat(rows.get(0).problem()).isEqualTo(RowProblem.of("platform.import.cut", "text"));
        assertThat(rows.get(1).problem()).isNull();
    }

    @Test
    void a_workbook_that_unpacks_to_far_more_is_refused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int megabyte = 0; megabyte < 129; megabyte++) zip.write(new byte[1 << 20]);
        }
        assertThatThrownBy(() -> PracticeRows.read(out.toByteArray())).hasMessage("platform.refused.bomb");
    }

    @Test
    void entries_of_bibtex_are_rows_and_a_broken_one_does_not_spoil_the_next() {
        var rows = read("""
                        @comment{nothing}
                        @string{ilo = "International Labour Office"}
                        @include{/etc/passwd}
                        @techreport{one,
                          title = {{\\'E}tude sur le travail forc{\\'e}: na\\"{\\i}ve \\c{c}a \\& \\% {\\textasciitilde}},
                          author = "Diop, Awa and Rossi, Elena", institution = ilo # ", Geneva",
                          year = 2009, month = mar, abstract = {A {nested} one}, langid = {french},
                        }
                        @article{two, title = {Never closed
                        @book(three, title = "Third", abstract = "Told")
                        """).rows();
        assertThat(rows).extracting(RawRow::line).containsExactly(4, 9, 10);
        assertThat(rows.get(0).fields())
                .containsEntry("title", "Étude sur le travail forcé: naïve ça & % ~")
                .containsEntry("source", "Diop, Awa; Rossi, Elena. (2009). International Labour Office, Geneva")
                .containsEntry("text", "A nested one")
                .containsEntry("language", "fr")
                .containsEntry("kind", "practice");
        assertThat(rows.get(1).problem()).isNotNull();
        assertThat(rows.get(2).fields()).containsEntry("externalId", "three").containsEntry("kind", "research");
    }

    private static PracticeRows read(String file) {
        return PracticeRows.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
