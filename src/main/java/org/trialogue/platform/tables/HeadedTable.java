package org.trialogue.platform.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.CsvFile.Row;

/**
 * A table with a head. Its columns come in any order, and are known however they are written: in capitals, with blanks or lines between words.
 *
 * @param lines what stands under the head
 * @param leftAlone the columns that are not known, as the head has them
 */
public record HeadedTable(List<Line> lines, List<String> leftAlone) {

    /** As long as a cell of a workbook may be: what went out of the portal and was longer ends with a sign that says so. */
    private static final int LONGEST_CELL = 32_767;

    /** Keeps its own copies. */
    public HeadedTable {
        lines = List.copyOf(lines);
        leftAlone = List.copyOf(leftAlone);
    }

    /**
     * A line under the head.
     *
     * @param line the line of the file on which it begins, from 1
     * @param cells what stands in it, by column; an empty cell is missing
     * @param problem why it cannot be read at all, or null
     */
    public record Line(
            int line, Map<String, String> cells, @Nullable ImportProblem problem) {

        /** Keeps its own copy. */
        public Line {
            cells = Map.copyOf(cells);
        }

        /** What stands in a column; empty where nothing does. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads CSV, or the first sheet of an XLSX file.
     *
     * @param columns what the columns are called
     * @param needed those without which it is no such table
     * @param most how many rows may follow the head
     * @throws Refusal when it cannot be read at all, is empty, has more rows, lacks a column, or has one twice
     */
    public static HeadedTable read(byte[] file, List<String> columns, Set<String> needed, int most) {
        if (file.length > 1 && file[0] == (byte) 0xD0 && file[1] == (byte) 0xCF)
            throw new Refusal("platform.refused.workbook");
        var zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        return of(zip ? WorkbookRows.of(file, most) : CsvFile.rows(file, most), columns, needed);
    }

    /**
     * The same, of rows that were read; the first one is the head.
     *
     * @throws Refusal when there is none, it lacks a column, or has one twice
     */
    public static HeadedTable of(List<Row> rows, List<String> columns, Set<String> needed) {
        if (rows.isEmpty()) throw new Refusal("platform.refused.csv-empty");
        var known = columns.stream().collect(Collectors.toMap(HeadedTable::plain, Function.identity()));
        var said = rows.getFirst().cells();
        var head = said.stream()
                .map(column -> known.getOrDefault(plain(column), ""))
                .toList();
        for (var column : columns)
            if (needed.contains(column) && !head.contains(column))
                throw new Refusal("platform.import.column-missing", column);
        var seen = new HashSet<String>();
        for (var column : head)
            if (!column.isEmpty() && !seen.add(column)) throw new Refusal("platform.import.column-twice", column);
        var leftAlone = new ArrayList<String>();
        for (int at = 0; at < head.size(); at++)
            if (head.get(at).isEmpty() && !said.get(at).isEmpty()) leftAlone.add(said.get(at));
        return new HeadedTable(rows.stream().skip(1).map(row -> line(row, head)).toList(), leftAlone);
    }

    private static String plain(String column) {
        return column.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    private static Line line(Row row, List<String> head) {
        var cells = new HashMap<String, String>();
        var problem = row.cells().size() > head.size()
                ? problem(row, "", "platform.import.cells", List.of(head.size()))
                : null;
        for (int at = 0; at < Math.min(head.size(), row.cells().size()); at++) {
            var column = head.get(at);
            var cell = row.cells().get(at);
            if (column.isEmpty() || cell.isEmpty()) continue;
            var wrong = wrong(row, column, cell);
            if (wrong == null) cells.put(column, unguarded(cell));
            else if (problem == null) problem = wrong;
        }
        return new Line(row.line(), cells, problem);
    }

    private static @Nullable ImportProblem wrong(Row row, String column, String cell) {
        if (cell.startsWith("=")) return problem(row, column, "platform.import.formula-in", List.of(column));
        return cell.length() == LONGEST_CELL && cell.endsWith("…")
                ? problem(row, column, "platform.import.cut", List.of(column))
                : null;
    }

    private static ImportProblem problem(Row row, String column, String key, List<Object> arguments) {
        return new ImportProblem(row.line(), column, key, arguments);
    }

    /** The mark that keeps a spreadsheet from reckoning with a cell that went out is none of its words. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
