package org.trialogue.knowledge.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files of reference managers in the format RIS: from TY to ER a reference, a field a line; a line without a tag goes on with the field before it. */
final class RisRows {

    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]) {2}-(?: (.*))?");
    private static final Set<String> RESEARCH = Set.of(
            "JOUR", "EJOUR", "BOOK", "EBOOK", "CHAP", "ECHAP", "EDBOOK", "THES", "CONF", "CPAPER", "SER", "ABST");

    private final List<RawRow> rows = new ArrayList<>();
    private Map<String, List<String>> fields = new HashMap<>();
    private String last = "";
    private int begun;

    private RisRows() {}

    static List<RawRow> read(String text) {
        var reading = new RisRows();
        var number = 0;
        for (var line : text.lines().toList()) reading.line(++number, line.stripTrailing());
        if (reading.begun > 0) reading.unfinished();
        return reading.rows;
    }

    private void line(int number, String line) {
        var field = FIELD.matcher(line);
        if (!field.matches()) {
            goOn(line);
            return;
        }
        var tag = field.group(1);
        var value = field.group(2) == null ? "" : field.group(2).strip();
        if (tag.equals("TY") && begun > 0) unfinished();
        if (tag.equals("TY")) begun = number;
        if (tag.equals("ER")) end();
        else if (begun > 0) {
            fields.computeIfAbsent(tag, none -> new ArrayList<>()).add(value);
            last = tag;
        }
    }

    private void goOn(String line) {
        var values = fields.get(last);
        if (begun == 0 || values == null || line.isBlank()) return;
        values.set(values.size() - 1, values.getLast() + "\n" + line.strip());
    }

    private void unfinished() {
        rows.add(RawRow.unreadable(
                begun,
                first("AN", "DO", "ID"),
                first("TI", "T1", "BT", "CT"),
                RowProblem.of("knowledge.import.no-end")));
        again();
    }

    private void end() {
        if (begun == 0) return;
        var notes = new ArrayList<>(all("N1"));
        rows.add(new Reference(
                        first("AN", "DO", "ID"),
                        RESEARCH.contains(first("TY")),
                        first("TI", "T1", "BT", "CT"),
                        first("LA"),
                        first("AB", "N2"),
                        notes,
                        all("AU", "A1", "A2"),
                        first("PY", "Y1", "DA"),
                        first("JO", "JF", "T2", "PB"),
                        first("UR", "L2"),
                        first("DO"),
                        all("KW"))
                .row(begun));
        again();
    }

    private void again() {
        fields = new HashMap<>();
        last = "";
        begun = 0;
    }

    private String first(String... tags) {
        return all(tags).stream().findFirst().orElse("");
    }

    private List<String> all(String... tags) {
        var all = new ArrayList<String>();
        for (var tag : tags) all.addAll(fields.getOrDefault(tag, List.of()));
        all.removeIf(String::isBlank);
        return all;
    }
}
