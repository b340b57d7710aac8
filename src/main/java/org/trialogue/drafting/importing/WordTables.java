package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Table.Cell;
import org.trialogue.drafting.importing.Table.Row;
import org.w3c.dom.Element;

/** Reads a table of a Word file. A cell over several rows is there in each of them; it becomes one. */
final class WordTables {

    /** A cell that may go on in the row below, by its place. */
    private record Place(int row, int cell) {}

    private final Function<Element, List<Words>> reading;
    private final List<Row> rows = new ArrayList<>();
    private Map<Integer, Place> above = new HashMap<>();

    /** Reads tables, the paragraphs of a cell with what is given. */
    WordTables(Function<Element, List<Words>> reading) {
        this.reading = reading;
    }

    Table read(Element table) {
        for (var row : WordXml.children(table)) if (row.getLocalName().equals("tr")) row(row);
        return new Table(rows);
    }

    private void row(Element row) {
        var cells = WordXml.children(row).stream()
                .filter(cell -> cell.getLocalName().equals("tc"))
                .toList();
        if (cells.isEmpty()) return;
        var own = new ArrayList<Cell>();
        var places = new HashMap<Integer, Place>();
        var column = 0;
        for (var cell : cells) {
            var columns = columns(cell);
            var joined = joins(cell, "continue") && goesOn(cells) ? above.get(column) : null;
            if (joined != null) reach(joined);
            else own.add(new Cell(words(cell), heading(row, cell), columns, 1));
            if (joined != null) places.put(column, joined);
            else if (joins(cell, "restart")) places.put(column, new Place(rows.size(), own.size() - 1));
            column += columns;
        }
        rows.add(new Row(List.copyOf(own), change(row)));
        above = places;
    }

    /** A row in which nothing begins would be none. */
    private static boolean goesOn(List<Element> cells) {
        return cells.stream().anyMatch(cell -> !joins(cell, "continue"));
    }

    private void reach(Place place) {
        var row = rows.get(place.row());
        var cells = new ArrayList<>(row.cells());
        var cell = cells.get(place.cell());
        cells.set(place.cell(), new Cell(cell.paragraphs(), cell.heading(), cell.columns(), cell.rows() + 1));
        rows.set(place.row(), new Row(List.copyOf(cells), row.change()));
    }

    private List<Words> words(Element cell) {
        var words = reading.apply(cell);
        return words.isEmpty() ? List.of(Words.of("")) : words;
    }

    private static int columns(Element cell) {
        return property(cell, "tcPr", "gridSpan") instanceof Element span
                ? Integer.parseInt(WordXml.attribute(span, "val"))
                : 1;
    }

    private static boolean joins(Element cell, String how) {
        if (!(property(cell, "tcPr", "vMerge") instanceof Element merge)) return false;
        var value = WordXml.attribute(merge, "val");
        return (value.isEmpty() ? "continue" : value).equals(how);
    }

    private static boolean heading(Element row, Element cell) {
        if (property(row, "trPr", "tblHeader") != null) return true;
        return WordXml.child(cell, "p")
                .flatMap(paragraph -> WordXml.child(paragraph, "pPr"))
                .flatMap(properties -> WordXml.child(properties, "pStyle"))
                .filter(style -> WordXml.attribute(style, "val").equals("TableHeading"))
                .isPresent();
    }

    private static @Nullable Change change(Element row) {
        if (property(row, "trPr", "ins") instanceof Element inserted) return WordRuns.change(inserted, true);
        if (property(row, "trPr", "del") instanceof Element deleted) return WordRuns.change(deleted, false);
        return null;
    }

    static @Nullable Element property(Element element, String properties, String name) {
        return WordXml.child(element, properties)
                .flatMap(found -> WordXml.child(found, name))
                .orElse(null);
    }
}
