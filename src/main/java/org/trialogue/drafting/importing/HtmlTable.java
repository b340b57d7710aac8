package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Table.Cell;
import org.trialogue.drafting.importing.Table.Row;

/** Reads a table of a page; tables within its cells become words of the cell. */
final class HtmlTable {

    private static final int MOST_COLUMNS = 1_000;

    private final Function<Element, Words> reading;

    HtmlTable(Function<Element, Words> reading) {
        this.reading = reading;
    }

    Table read(Element table) {
        var elements = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .filter(row -> row.children().stream().anyMatch(HtmlTable::isCell))
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < elements.size(); i++) rows.add(row(elements.get(i), elements.size() - i));
        return new Table(rows);
    }

    private Row row(Element row, int left) {
        var cells = row.children().stream()
                .filter(HtmlTable::isCell)
                .map(cell -> new Cell(
                        List.of(reading.apply(cell)),
                        cell.normalName().equals("th"),
                        span(cell, "colspan", MOST_COLUMNS),
                        span(cell, "rowspan", left)))
                .toList();
        return new Row(cells, change(row));
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static int span(Element cell, String name, int most) {
        var value = cell.attr(name);
        return value.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(value), most) : 1;
    }

    private static @Nullable Change change(Element row) {
        if (row.hasClass("ins")) return new Change(true, "", null);
        return row.hasClass("del") ? new Change(false, "", null) : null;
    }
}
