package org.trialogue.platform.tables;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a table that goes out as CSV (RFC 4180): every cell in quotes, none of which a spreadsheet takes for a formula. */
public final class CsvLine {

    /** Stands before the first line: by it spreadsheets know the letters. */
    public static final String MARK = "\uFEFF";

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvLine() {}

    /** The line with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a cell says, with a mark before it where a spreadsheet would reckon with it. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String cell(String cell) {
        return '"' + harmless(cell).replace("\"", "\"\"") + '"';
    }
}
