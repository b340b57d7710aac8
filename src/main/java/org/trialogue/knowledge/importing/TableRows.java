package org.trialogue.knowledge.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.CsvFile.Row;

/** Tables with a head: the columns come in any order, and are called as the fields of the import by script. */
final class TableRows {

    static final List<String> COLUMNS = List.of(
            "externalId",
            "language",
            "title",
            "summary",
            "text",
            "kind",
            "countries",
            "themes",
            "yearFrom",
            "yearTo",
            "source",
            "identifier");

    private static final List<String> NEEDED = List.of("externalId", "title", "text");
    private static final List<String> LISTS = List.of("countries", "themes");
    private static final List<String> YEARS = List.of("yearFrom", "yearTo");
    private static final Map<String, String> KNOWN =
            COLUMNS.stream().collect(Collectors.toMap(column -> column.toLowerCase(Locale.ROOT), Function.identity()));

    /** As long as a cell of a workbook may be: what went out of the portal and was longer ends with a sign that says so. */
    private static final int LONGEST_CELL = 32_767;

    private final List<String> head;

    private TableRows(List<String> head) {
        this.head = head;
    }

    static PracticeRows read(List<Row> rows) {
        if (rows.isEmpty()) throw new Refusal("platform.refused.csv-empty");
        var said = rows.getFirst().cells();
        var head = said.stream()
                .map(column ->
                        KNOWN.getOrDefault(column.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT), ""))
                .toList();
        for (var column : NEEDED)
            if (!head.contains(column)) throw new Refusal("knowledge.import.column-missing", column);
        var seen = new HashSet<String>();
        for (var column : head)
            if (!column.isEmpty() && !seen.add(column)) throw new Refusal("knowledge.import.column-twice", column);
        var leftAlone = new ArrayList<String>();
        for (int at = 0; at < head.size(); at++)
            if (head.get(at).isEmpty() && !said.get(at).isEmpty()) leftAlone.add(said.get(at));
        var table = new TableRows(head);
        return new PracticeRows(rows.stream().skip(1).map(table::row).toList(), leftAlone);
    }

    private RawRow row(Row row) {
        if (row.cells().size() > head.size())
            return RawRow.unreadable(row.line(), RowProblem.of("platform.import.cells", head.size()));
        var fields = new HashMap<String, Object>();
        for (int at = 0; at < row.cells().size(); at++) {
            var column = head.get(at);
            var cell = row.cells().get(at);
            if (column.isEmpty() || cell.isEmpty()) continue;
            if (cell.startsWith("="))
                return RawRow.unreadable(row.line(), RowProblem.of("knowledge.import.formula", column));
            if (cell.length() == LONGEST_CELL && cell.endsWith("…"))
                return RawRow.unreadable(row.line(), RowProblem.of("knowledge.import.cut", column));
            fields.put(column, value(column, unguarded(cell)));
        }
        fields.putIfAbsent("summary", "");
        return new RawRow(row.line(), fields, null);
    }

    private static Object value(String column, String cell) {
        if (LISTS.contains(column))
            return Arrays.stream(cell.split("[;,|]"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        if (YEARS.contains(column) && cell.matches("\\d{1,4}")) return Integer.valueOf(cell);
        return cell;
    }

    /** The mark that keeps a spreadsheet from reckoning with a cell that went out is none of its words. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
