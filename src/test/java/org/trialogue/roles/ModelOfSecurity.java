package org.trialogue.roles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of {@code docs/security-model.md}, as far as tests hold them. */
final class ModelOfSecurity {

    private static final Path PAGE = Path.of("docs/security-model.md");

    private final List<String> lines;

    private ModelOfSecurity(List<String> lines) {
        this.lines = lines;
    }

    static ModelOfSecurity read() throws IOException {
        return new ModelOfSecurity(Files.readAllLines(PAGE));
    }

    /** What each role may do: by what is done, whether each may. */
    Map<String, Map<Role, Boolean>> roles() {
        var rows = under("## Roles");
        var columns = rows.getFirst().stream().skip(1).map(Role::titled).toList();
        var table = new TreeMap<String, Map<Role, Boolean>>();
        for (var row : rows.subList(1, rows.size())) table.put(row.getFirst(), cells(row, columns));
        return table;
    }

    /** What each address of scripts answers, by what they come with. */
    Map<String, Map<Bearing, Integer>> tokens() {
        var rows = under("## Tokens");
        var columns = rows.getFirst().stream().skip(1).map(Bearing::titled).toList();
        var table = new TreeMap<String, Map<Bearing, Integer>>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = new TreeMap<Bearing, Integer>();
            for (int i = 0; i < columns.size(); i++) cells.put(columns.get(i), Integer.valueOf(row.get(i + 1)));
            table.put(row.getFirst().replace("`", ""), cells);
        }
        return table;
    }

    /** The first cells of the rows of a table, without the signs of code, with the second ones. */
    Map<String, String> pairs(String heading) {
        var rows = under(heading);
        return rows.subList(1, rows.size()).stream()
                .collect(Collectors.toMap(
                        row -> row.getFirst().replace("`", ""),
                        row -> row.get(1),
                        (one, other) -> one + other,
                        TreeMap::new));
    }

    private static Map<Role, Boolean> cells(List<String> row, List<Role> columns) {
        var cells = new TreeMap<Role, Boolean>();
        for (int i = 0; i < columns.size(); i++) cells.put(columns.get(i), may(row.get(i + 1)));
        return cells;
    }

    private static boolean may(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "–" -> false;
            default -> throw new IllegalArgumentException("a cell says yes or –: " + cell);
        };
    }

    /** The rows of a table, its head among them, as they stand. */
    List<List<String>> table(String heading) {
        return under(heading);
    }

    private List<List<String>> under(String heading) {
        var from = lines.indexOf(heading);
        if (from < 0) throw new IllegalStateException(PAGE + " has no " + heading);
        var rows = new ArrayList<List<String>>();
        for (var line : lines.subList(from + 1, lines.size())) {
            if (line.startsWith("## ")) break;
            if (line.startsWith("|") && !line.startsWith("| ---")) rows.add(cells(line));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
