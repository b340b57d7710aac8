package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A table that a screen reader reads as one, on a phone too, where each row stands by itself and each cell says under which head it belongs.
 */
final class Table extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final List<String> head;
    private final NativeTableBody rows = new NativeTableBody();

    /** A table under its caption; the first column names the rows. */
    Table(String caption, List<String> head) {
        this.head = List.copyOf(head);
        addClassName("tri-table");
        role(this, "table");
        setCaptionText(caption);
        var top = new NativeTableHeader();
        var names = new NativeTableRow();
        for (var name : head) {
            var cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
            names.add(cell);
        }
        role(names, "row");
        role(top, "rowgroup");
        role(rows, "rowgroup");
        top.add(names);
        add(top, rows);
    }

    /** A row: what names it, then a cell for each further column. */
    NativeTableRow row(Component name, List<? extends Component> cells) {
        var row = new NativeTableRow();
        role(row, "row");
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        role(first, "rowheader");
        row.add(first);
        for (int at = 0; at < cells.size(); at++) {
            var cell = new NativeTableCell(cells.get(at));
            cell.getElement().setAttribute("data-head", head.get(at + 1));
            role(cell, "cell");
            row.add(cell);
        }
        rows.add(row);
        return row;
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
