package org.trialogue.knowledge.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Tags;
import org.trialogue.platform.tables.CsvFile.Row;
import org.trialogue.platform.tables.HeadedTable;
import org.trialogue.platform.tables.HeadedTable.Line;

/** Tables with a head: the columns come in any order, and are called as the fields of the import by script. */
final class TableRows {

    private static final List<String> OWN = List.of(
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
            "identifier",
            "context",
            "results",
            "figures",
            "lesson",
            "basis",
            "conditions",
            "parties",
            "partners",
            "lead",
            "donors",
            "cost",
            "instruments");

    static final List<String> COLUMNS =
            Stream.concat(OWN.stream(), Tags.FIELDS.keySet().stream()).toList();

    static final List<String> NEEDED = List.of("externalId", "title", "text");
    private static final Set<String> LISTS = Stream.concat(
                    Stream.of("countries", "themes", "parties"), Tags.FIELDS.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
    /** Names, figures and articles of instruments hold commas. */
    private static final Set<String> LISTS_OF_WORDS = Set.of("figures", "partners", "donors", "instruments");

    private static final List<String> YEARS = List.of("yearFrom", "yearTo");

    private TableRows() {}

    static PracticeRows read(List<Row> rows) {
        var table = HeadedTable.of(rows, COLUMNS, Set.copyOf(NEEDED));
        return new PracticeRows(table.lines().stream().map(TableRows::row).toList(), table.leftAlone());
    }

    private static RawRow row(Line line) {
        var problem = line.problem();
        if (problem != null)
            return RawRow.unreadable(
                    line.line(),
                    line.cell("externalId"),
                    line.cell("title"),
                    new RowProblem(problem.messageKey(), problem.arguments()));
        var fields = new HashMap<String, Object>();
        line.cells().forEach((column, cell) -> fields.put(column, value(column, cell)));
        fields.putIfAbsent("summary", "");
        return new RawRow(line.line(), fields, null);
    }

    private static Object value(String column, String cell) {
        if (LISTS.contains(column)) return several(cell, "[;,|]");
        if (LISTS_OF_WORDS.contains(column)) return several(cell, "[;|\\n]");
        if (YEARS.contains(column) && cell.matches("\\d{1,4}")) return Integer.valueOf(cell);
        return cell;
    }

    private static List<String> several(String cell, String between) {
        return Arrays.stream(cell.split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
