package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialogue.plans.Difference;

/** What differs, field by field: what it was beside what it is. On a narrow screen one stands below the other. */
final class DifferenceTable extends Div {

    private static final long serialVersionUID = 1L;

    private final String before;
    private final String after;

    DifferenceTable(String caption, String before, String after, List<Difference> differences, DifferenceWords words) {
        this.before = before;
        this.after = after;
        addClassName("tri-compare");
        var table = new NativeTable();
        table.setCaptionText(caption);
        table.getHead()
                .add(new NativeTableRow(
                        header("col", getTranslation("plans.versions.what")),
                        header("col", before),
                        header("col", after)));
        differences.forEach(difference -> table.getBody().add(row(difference, words)));
        add(table);
    }

    private NativeTableRow row(Difference difference, DifferenceWords words) {
        return new NativeTableRow(
                header("row", words.aspect(difference.aspect())),
                cell(before, words.content(difference.before())),
                cell(after, words.content(difference.after())));
    }

    private static NativeTableCell cell(String label, String content) {
        var name = new Span(label);
        name.addClassName("tri-compare-name");
        name.getElement().setAttribute("aria-hidden", "true");
        return new NativeTableCell(name, new Span(content));
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
