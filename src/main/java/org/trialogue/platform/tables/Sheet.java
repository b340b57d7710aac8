package org.trialogue.platform.tables;

import java.util.List;

/**
 * A table under its name.
 *
 * @param head what the columns are called
 * @param rows as many cells each as the head has
 */
public record Sheet(String name, List<String> head, List<List<String>> rows) {

    /** Keeps its own copies. */
    public Sheet {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same as CSV in UTF-8, with the mark by which spreadsheets know the letters. */
    public String csv() {
        var text = new StringBuilder(CsvLine.MARK).append(CsvLine.of(head));
        rows.forEach(row -> text.append(CsvLine.of(row)));
        return text.toString();
    }
}
