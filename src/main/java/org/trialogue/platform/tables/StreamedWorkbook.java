package org.trialogue.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table of any length as an XLSX file: only a few rows are in memory at a time. As in a {@link Workbook}, no cell is a formula; one that
 * says more than a cell can hold ends with {@code …}.
 */
public final class StreamedWorkbook implements AutoCloseable {

    private static final int IN_MEMORY = 100;
    private static final int LETTER = 256;
    private static final int WIDTH = 30;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle body;
    private final OutputStream out;
    private int rows;

    /** Begins a file with one table, under its head. */
    public StreamedWorkbook(OutputStream out, String name, List<String> head) {
        this.out = out;
        this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
        this.body = book.createCellStyle();
        body.setVerticalAlignment(VerticalAlignment.TOP);
        var bold = book.createFont();
        bold.setBold(true);
        var first = book.createCellStyle();
        first.setFont(bold);
        for (int column = 0; column < head.size(); column++) sheet.setColumnWidth(column, WIDTH * LETTER);
        sheet.createFreezePane(0, 1);
        row(head, first);
    }

    /** Adds a row. */
    public void add(List<String> cells) {
        row(cells, body);
    }

    private void row(List<String> cells, CellStyle style) {
        var row = sheet.createRow(rows++);
        for (int at = 0; at < cells.size(); at++) {
            var cell = row.createCell(at);
            cell.setCellValue(cut(CsvLine.harmless(cells.get(at))));
            cell.setCellStyle(style);
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /** Writes the file to its end. */
    public void finish() throws IOException {
        book.write(out);
    }

    /** Takes away what was kept aside while it was written. */
    @Override
    public void close() throws IOException {
        book.close();
    }
}
