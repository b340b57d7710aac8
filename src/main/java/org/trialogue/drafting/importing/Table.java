package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a file; no row of it is without a cell. */
record Table(List<Row> rows) {

    /** A row, which may have been put in or taken out. */
    record Row(List<Cell> cells, @Nullable Change change) {}

    /** A cell, over one column and row or more. */
    record Cell(List<Words> paragraphs, boolean heading, int columns, int rows) {}

    /** All its words, to tell the language by. */
    Words words() {
        return new Words(rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.paragraphs().stream())
                .flatMap(words -> Stream.concat(words.runs().stream(), Stream.of(new Run(" "))))
                .toList());
    }

    /** The rows that were put in or taken out. */
    List<Change> changes() {
        var found = new ArrayList<Change>();
        for (var row : rows) if (row.change() instanceof Change change) found.add(change);
        return found;
    }

    boolean isBlank() {
        return words().isBlank();
    }
}
