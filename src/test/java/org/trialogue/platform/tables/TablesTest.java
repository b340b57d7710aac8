package org.trialogue.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out as a table is words in every cell. */
class TablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"})
    void no_cell_is_taken_for_a_formula(String typed) throws IOException {
        assertThat(CsvLine.of(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
        var bytes = Workbook.of(List.of(new Sheet("Links", List.of("ref"), List.of(List.of(typed)))));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("'");
        }
    }

    @Test
    void quotation_marks_commas_and_lines_stay_within_their_cell() {
        assertThat(CsvLine.of(List.of("a \"b\", c\nd", ""))).isEqualTo("\"a \"\"b\"\", c\nd\",\"\"\r\n");
    }

    @Test
    void what_went_out_comes_in_again_as_it_was() {
        var sheet =
                new Sheet("Links", List.of("subject", "note"), List.of(List.of("Réparation ; « recours »", "a\nb")));
        var rows = CsvFile.rows(sheet.csv().getBytes(StandardCharsets.UTF_8), 10);
        assertThat(rows)
                .extracting(CsvFile.Row::cells)
                .containsExactly(sheet.head(), sheet.rows().getFirst());
    }
}
