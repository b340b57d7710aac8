package org.trialogue.platform.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as one XLSX file: the head stays in view, and every cell is words, never a formula. */
public final class Workbook {

    private static final int LETTER = 256;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    private Workbook() {}

    /** The file's bytes, a sheet a table. */
    public static byte[] of(List<Sheet> sheets) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var head = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            var body = book.createCellStyle();
            body.setWrapText(true);
            body.setVerticalAlignment(VerticalAlignment.TOP);
            for (var sheet : sheets)
                fill(book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), sheet, head, body);
            book.write(out);
            return out.toByteArray();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private static void fill(XSSFSheet page, Sheet sheet, CellStyle head, CellStyle body) {
        row(page.createRow(0), sheet.head(), head);
        for (int at = 0; at < sheet.rows().size(); at++)
            row(page.createRow(at + 1), sheet.rows().get(at), body);
        for (int column = 0; column < sheet.head().size(); column++)
            page.setColumnWidth(column, width(sheet, column) * LETTER);
        page.createFreezePane(0, 1);
    }

    private static void row(Row row, List<String> cells, CellStyle style) {
        for (int at = 0; at < cells.size(); at++) {
            var cell = row.createCell(at);
            cell.setCellValue(CsvLine.harmless(cells.get(at)));
            cell.setCellStyle(style);
        }
    }

    private static int width(Sheet sheet, int column) {
        var longest = sheet.rows().stream()
                .flatMap(row -> row.get(column).lines())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.head().get(column).length()) + 2, NARROWEST, WIDEST);
    }
}
